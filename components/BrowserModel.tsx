import { Button, Progress } from '@mantine/core';
import { useEffect } from 'react';
import classes from './BrowserModel.module.css';
import { checkBrowserModel, downloadBrowserModel, useBrowserModel } from './browserModel';
import { confidencePercent as percent } from './words';

/** How it stands with the browser's own model, and its download. `quiet`: nothing is said where nothing is to do. */
export function BrowserModel({ quiet = false }: { quiet?: boolean }) {
  const { availability, loaded, failed } = useBrowserModel();
  useEffect(() => {
    // It may have been downloaded meanwhile, by another page.
    const check = () => void checkBrowserModel();
    check();
    window.addEventListener('focus', check);
    return () => window.removeEventListener('focus', check);
  }, []);
  if (loaded !== null) return <Loading loaded={loaded} />;
  switch (availability) {
    case null:
      return null;
    case 'available':
      return quiet ? null : <p className={classes.line}>The browser's own model is ready.</p>;
    case 'unavailable':
      return quiet ? null : (
        <p className={classes.line}>This browser has no language model of its own.</p>
      );
    case 'downloading':
    case 'downloadable':
      return (
        <div className={classes.line}>
          <span>{invitation(availability, failed)}</span>
          <Button size="compact-xs" variant="default" onClick={() => void downloadBrowserModel()}>
            {availability === 'downloading' ? 'Show how far' : 'Download it'}
          </Button>
        </div>
      );
  }
}

function invitation(availability: 'downloading' | 'downloadable', failed: boolean): string {
  if (failed) return 'The download did not succeed. It needs some gigabytes of free space.';
  return availability === 'downloading'
    ? 'The browser is downloading its own model.'
    : 'The browser can download a model of its own, of some gigabytes. Nothing leaves this device.';
}

function Loading({ loaded }: { loaded: number }) {
  return (
    <div className={classes.loading}>
      <span>Downloading the browser's own model: {percent(loaded)}</span>
      <Progress value={loaded * 100} size="sm" aria-label="Download of the browser's own model" />
    </div>
  );
}

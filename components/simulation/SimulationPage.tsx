import { Anchor, Loader } from '@mantine/core';
import { useEffect } from 'react';
import { NoticeBar } from '../NoticeBar';
import { useConfiguration } from '../useConfiguration';
import './mantine.css';
import { Overview } from './Overview';
import { followHistory, shadowRun, useRoute } from './route';
import { RunPage } from './RunPage';
import { ShadowPage } from './ShadowPage';
import classes from './Simulation.module.css';

/** `simulation.html?run=ID`: how well AI would fill cases; without an id, all simulations. */
export function SimulationPage() {
  const state = useConfiguration();
  const { run, show } = useRoute();
  useEffect(followHistory, []);
  return (
    <main className={classes.page}>
      {run !== null && (
        <Anchor component="button" type="button" size="sm" onClick={() => show(null)}>
          All simulations
        </Anchor>
      )}
      <NoticeBar />
      {!state && <Loader size="sm" aria-label="Starting" />}
      {state && run === null && <Overview state={state} />}
      {state && run === shadowRun && <ShadowPage state={state} />}
      {state && run !== null && run !== shadowRun && <RunPage key={run} id={run} state={state} />}
    </main>
  );
}

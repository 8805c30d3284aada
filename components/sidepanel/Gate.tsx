import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { sendMessage } from '@/lib/messages';
import { run } from '../notices';
import { allowOrigins } from '../origins';
import { openOptions } from '../pages';
import { Sentence } from '../Sentence';
import { listed } from '../words';
import { HeadActions } from './Head';
import classes from './Panel.module.css';
import type { Situation } from './situation';
import { useTrouble } from './useTrouble';

/** What the panel says where there is no conversation to show: what is the matter, and what to do next. */
export function Gate({ situation, tabId }: { situation: Situation; tabId: number | undefined }) {
  switch (situation.kind) {
    case 'starting':
      return (
        <Pane>
          <Loader size="sm" aria-label="Starting" />
        </Pane>
      );
    case 'noConfiguration':
      return (
        <Pane title="Sidecase has no configuration yet.">
          <p>It needs to know which helpdesk to read and which fields a case has.</p>
          <Button size="xs" onClick={openOptions}>
            Import a configuration
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => void run(() => sendMessage('useDemoConfiguration', {}))}
          >
            Try the demo configuration
          </Button>
        </Pane>
      );
    case 'nothingUsable':
      return (
        <Pane title="The configuration has no site to read, or no case field.">
          <p>Look through its problems, then add what is missing.</p>
          <Button size="xs" onClick={openOptions}>
            Open the configuration
          </Button>
        </Pane>
      );
    case 'notAllowed':
      return (
        <Pane
          title={`${listed(situation.origins.map(({ purpose }) => purpose))} is not allowed yet.`}
        >
          <p>This browser lets Sidecase read a page only once you have agreed to it.</p>
          <AllowButton origins={situation.origins} />
        </Pane>
      );
    case 'reload':
      return (
        <Pane title={`${situation.site} is not read in this tab yet.`}>
          <p>
            It was opened before Sidecase was ready. Reload it; unsent text in it would be lost.
          </p>
          <Button size="xs" onClick={() => tabId !== undefined && void browser.tabs.reload(tabId)}>
            Reload this tab
          </Button>
        </Pane>
      );
    case 'notHelpdesk':
      return <NotHelpdesk {...situation} />;
    case 'site':
      return <SiteState situation={situation} />;
  }
}

function NotHelpdesk({ sites, withheld }: Extract<Situation, { kind: 'notHelpdesk' }>) {
  return (
    <Pane title="This page is not a helpdesk that Sidecase reads.">
      <p>Open a conversation in {listed(sites)}.</p>
      {withheld.length > 0 && (
        <>
          <p>
            Not allowed yet:{' '}
            {listed(withheld.map(({ purpose, pattern }) => `${purpose} (${pattern})`))}.
          </p>
          <AllowButton origins={withheld} />
        </>
      )}
    </Pane>
  );
}

function SiteState({ situation }: { situation: Extract<Situation, { kind: 'site' }> }) {
  const { view, site } = situation;
  // Read without trouble and still no conversation: then none is open.
  const state = view.state === 'reading' ? 'noConversation' : view.state;
  const sentence = useTrouble({ ...view, state }, site) ?? {
    title: 'No message yet.',
    next: 'What the customer writes is read as it comes.',
  };
  return (
    <Pane title={sentence.title}>
      <p>
        <Sentence text={sentence.next} />
      </p>
    </Pane>
  );
}

function AllowButton({
  origins,
}: {
  origins: Extract<Situation, { kind: 'notAllowed' }>['origins'];
}) {
  return (
    <Button size="xs" onClick={() => void allowOrigins(origins)}>
      Allow {listed(origins.map(({ purpose }) => purpose))}
    </Button>
  );
}

function Pane({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className={classes.pane} aria-label="What to do next">
      <div className={classes.paneActions}>
        <HeadActions />
      </div>
      {title !== undefined && (
        <h1 className={classes.paneTitle}>
          <Sentence text={title} />
        </h1>
      )}
      {children}
    </section>
  );
}

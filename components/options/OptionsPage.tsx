import { Anchor, Loader, Tabs } from '@mantine/core';
import { NoticeBar } from '../NoticeBar';
import { simulationAddress } from '../pages';
import { useConfiguration } from '../useConfiguration';
import { About } from './About';
import { ConfigurationTab } from './ConfigurationTab';
import { LearningTab } from './LearningTab';
import classes from './Options.module.css';
import { ModelTab } from './ModelTab';
import { RecordTab } from './RecordTab';
import { SitesTab } from './SitesTab';

/** The agent's own settings, what policy sets, and which pages may be read. */
export function OptionsPage() {
  const state = useConfiguration();
  return (
    <main className={classes.page}>
      <div className={classes.row}>
        <h1>Sidecase</h1>
        <span className={classes.gap} />
        <Anchor href={simulationAddress()} target="_blank">
          Simulation
        </Anchor>
      </div>
      <NoticeBar />
      <Tabs defaultValue="configuration" keepMounted>
        <Tabs.List mb="md">
          <Tabs.Tab value="configuration">Configuration</Tabs.Tab>
          <Tabs.Tab value="sites">Sites & permissions</Tabs.Tab>
          <Tabs.Tab value="record">System of record</Tabs.Tab>
          <Tabs.Tab value="model">Model</Tabs.Tab>
          <Tabs.Tab value="learning">Learning</Tabs.Tab>
          <Tabs.Tab value="about">About</Tabs.Tab>
        </Tabs.List>
        {!state && <Loader size="sm" aria-label="Starting" />}
        <Tabs.Panel value="configuration">{state && <ConfigurationTab state={state} />}</Tabs.Panel>
        <Tabs.Panel value="sites">{state && <SitesTab state={state} />}</Tabs.Panel>
        <Tabs.Panel value="record">{state && <RecordTab state={state} />}</Tabs.Panel>
        <Tabs.Panel value="model">{state && <ModelTab state={state} />}</Tabs.Panel>
        <Tabs.Panel value="learning">{state && <LearningTab state={state} />}</Tabs.Panel>
        <Tabs.Panel value="about">
          <About />
        </Tabs.Panel>
      </Tabs>
    </main>
  );
}

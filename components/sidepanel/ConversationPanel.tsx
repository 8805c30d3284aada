import { Tabs } from '@mantine/core';
import type { Case } from '@/lib/domain/case';
import type { Configuration } from '@/lib/config/schema';
import type { TabView } from '@/lib/storage/rows';
import { HistoryList } from '../history/HistoryList';
import { Sentence } from '../Sentence';
import { Announcer } from './Announcer';
import { CaseTab } from './CaseTab';
import { conversationControls } from './conversationControls';
import { ConversationTab } from './ConversationTab';
import { Head } from './Head';
import { openTabOf, useOpenTabs, type PanelTab } from './openTabs';
import classes from './Panel.module.css';
import { PasteBox } from './PasteBox';
import type { ConversationView } from './reads';
import { usePanelKeys } from './usePanelKeys';
import { useTrouble } from './useTrouble';

interface ConversationPanelProps {
  view: ConversationView;
  tabView: TabView;
  site: string;
  configuration: Configuration;
}

function caseTabName(found: Case): string {
  if (found.status === 'proposed') return 'Proposed case';
  return found.record ? `Case ${found.record.label}` : 'Case';
}

/** One conversation: its head, and in tabs the conversation, its case and what happened to it. */
export function ConversationPanel({ view, tabView, site, configuration }: ConversationPanelProps) {
  const { conversation } = view;
  const found = conversation.notACase ? null : view.case;
  const choice = useOpenTabs(({ choices }) => choices[conversation.key]);
  const choose = (tab: PanelTab) => useOpenTabs.getState().choose(conversation.key, tab, found);
  const tab = openTabOf(choice, found);
  const { prediction: settings } = configuration;
  const controls = conversationControls({ view, found, settings, tab, choose });
  usePanelKeys(controls);
  const trouble = useTrouble(tabView, site);
  return (
    <>
      <Head view={view} site={site} configuration={configuration} />
      <Announcer view={view} configuration={configuration} />
      {trouble && (
        <p className={classes.trouble} role="status">
          <Sentence text={`${trouble.title} ${trouble.next}`} />
        </p>
      )}
      <PasteBox conversationKey={conversation.key} onShowCase={() => choose('case')} />
      <Tabs
        className={classes.tabs ?? ''}
        value={tab}
        onChange={(next) => next && choose(next as PanelTab)}
        keepMounted={false}
      >
        <Tabs.List className={classes.tabList ?? ''}>
          <Tabs.Tab value="conversation">Conversation</Tabs.Tab>
          {found && <Tabs.Tab value="case">{caseTabName(found)}</Tabs.Tab>}
          {found && configuration.audit.access === 'everyone' && (
            <Tabs.Tab value="history">History</Tabs.Tab>
          )}
        </Tabs.List>
        <Tabs.Panel value="conversation" className={classes.content ?? ''}>
          <ConversationTab
            view={view}
            configuration={configuration}
            controls={controls}
            rule={tabView.rule}
            onShowCase={() => choose('case')}
          />
        </Tabs.Panel>
        {found && (
          <Tabs.Panel value="case" className={classes.content ?? ''}>
            <CaseTab
              found={found}
              conversationKey={conversation.key}
              configuration={configuration}
              controls={controls}
            />
          </Tabs.Panel>
        )}
        {found && (
          <Tabs.Panel value="history" className={classes.content ?? ''}>
            <HistoryList caseId={found.id} fields={configuration.case.fields} />
          </Tabs.Panel>
        )}
      </Tabs>
    </>
  );
}

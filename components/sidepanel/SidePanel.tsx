import { NoticeBar } from '../NoticeBar';
import { useConfiguration } from '../useConfiguration';
import { ConversationPanel } from './ConversationPanel';
import { Gate } from './Gate';
import classes from './Panel.module.css';
import { Problems } from './Problems';
import { useConversationView, useTabView } from './reads';
import { ShortcutList } from './ShortcutList';
import { situationOf } from './situation';
import { useActiveTab } from './useActiveTab';

/** The side panel: follows the active tab of its window and shows the conversation in it. */
export function SidePanel() {
  const state = useConfiguration();
  const tab = useActiveTab();
  const tabView = useTabView(tab?.id);
  const situation = situationOf(state, tab, tabView);
  const key = situation.kind === 'site' ? situation.view.activeKey : null;
  const view = useConversationView(key);
  return (
    <main className={classes.panel} aria-label="Sidecase">
      {state && situation.kind === 'site' && view ? (
        <ConversationPanel
          key={view.conversation.key}
          view={view}
          tabView={situation.view}
          site={situation.site}
          configuration={state.configuration}
        />
      ) : (
        <Gate
          situation={key !== null && view === undefined ? { kind: 'starting' } : situation}
          tabId={tab?.id}
        />
      )}
      {/* At the foot, so that a message moves nothing. */}
      <NoticeBar />
      <Problems problems={state?.problems ?? []} />
      <ShortcutList />
    </main>
  );
}

import { liveQuery } from 'dexie';
import type { CaseField, Case } from '@/lib/domain/case';
import type { FieldMark } from '@/lib/messages';
import { caseOf } from '@/lib/storage/cases';
import type { Database } from '@/lib/storage/database';
import type { StoredConversation, TabView } from '@/lib/storage/rows';
import type { Context } from './context';

interface Shown {
  view: TabView;
  conversation: StoredConversation;
  found: Case | null;
}

/** What each tab shows now, with its case. */
async function readShown(database: Database): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (const view of await database.tabs.toArray()) {
    const key = view.activeKey;
    const conversation = key === null ? undefined : await database.conversations.get(key);
    if (!conversation) continue;
    shown.push({ view, conversation, found: await caseOf(database, conversation) });
  }
  return shown;
}

/** The fields of a saved case whose present value AI wrote, with the words behind it. */
function marksOf(found: Case | null, fields: CaseField[]): FieldMark[] {
  if (!found || found.status === 'proposed') return [];
  return fields.flatMap(({ name, label, options = [] }): FieldMark[] => {
    const { value = null, setBy, source } = found.fields[name] ?? {};
    if (value === null || setBy !== 'ai' || !source) return [];
    const option = options.find((one) => one.value === value);
    const texts = [...(option ? [option.label] : []), String(value)];
    return [{ field: name, label, texts, quote: source.evidence[0].quote }];
  });
}

async function tellTabs(context: Context, shown: Shown[]): Promise<void> {
  const { configuration } = await context.configuration();
  for (const { view, conversation, found } of shown) {
    const site = configuration.sites.find(({ id }) => id === view.siteId);
    if (!site?.shown) continue;
    const marks = marksOf(found, configuration.case.fields);
    const told = { siteId: view.siteId, key: conversation.pageKey, marks };
    await context.tabs.mark(view.tabId, told).catch(() => undefined); // the tab has gone meanwhile
  }
}

/**
 * Tells the pages that show values of a case which of them AI wrote, now and whenever that changes.
 * While no worker runs nothing changes.
 */
export function watchMarks(context: Context): void {
  liveQuery(() => readShown(context.database)).subscribe((shown) => void tellTabs(context, shown));
}

import { fail, ok, type Result } from '@/lib/domain/result';
import type { Data } from '@/lib/messages';
import type { Context } from './context';
import { keyOnPage } from './observe';

export interface Subject {
  key: string;
  /** It stands in another tab than the form. */
  elsewhere: boolean;
}

/**
 * The conversation that a form is for: the one that its page shows. A page that shows none, as one
 * that holds nothing but the form, is for the conversation that the agent looked at before.
 */
export async function formSubject(
  context: Context,
  { siteId, key: pageKey }: Pick<Data<'predictForm'>, 'siteId' | 'key'>,
  tabId: number,
): Promise<Result<Subject>> {
  const { database, tabs } = context;
  if (pageKey !== null) {
    const key = await keyOnPage(context, siteId, pageKey);
    const stored = key === null ? undefined : await database.conversations.get(key);
    return stored?.siteId === siteId ? ok({ key: stored.key, elsewhere: false }) : notYet();
  }
  const here = await database.tabs.get(tabId);
  if (here?.state === 'ambiguous') return fail('noConversation', noConversation);
  for (const other of await tabs.others(tabId)) {
    const shown = (await database.tabs.get(other))?.activeKey ?? null;
    if (shown !== null) return ok({ key: shown, elsewhere: true });
  }
  return fail('off', 'No conversation is open.');
}

export const notYet = () =>
  fail('notFound', 'Sidecase knows nothing of this conversation yet.', true);

const noConversation =
  'Sidecase cannot tell which conversation this form is for. Click into the conversation first.';

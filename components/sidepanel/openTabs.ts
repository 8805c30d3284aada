import { create } from 'zustand';
import type { Case } from '@/lib/domain/case';
import { hasContent } from './progress';

export type PanelTab = 'conversation' | 'case' | 'history';

interface Choice {
  tab: PanelTab;
  /** The case as it was when the agent chose; a case made since then opens by itself. */
  of: string;
}

interface OpenTabs {
  choices: Record<string, Choice>;
  choose: (conversationKey: string, tab: PanelTab, found: Case | null) => void;
}

const stageOf = (found: Case | null) => (found ? `${found.id} ${found.status}` : 'none');

export const useOpenTabs = create<OpenTabs>()((set) => ({
  choices: {},
  choose: (key, tab, found) =>
    set(({ choices }) => ({ choices: { ...choices, [key]: { tab, of: stageOf(found) } } })),
}));

/** The agent's choice while it is about the same case; otherwise the case, if it has anything to show. */
export function openTabOf(choice: Choice | undefined, found: Case | null): PanelTab {
  if (choice && choice.of === stageOf(found)) return choice.tab;
  if (!found) return 'conversation';
  return found.status === 'proposed' && !hasContent(found) ? 'conversation' : 'case';
}

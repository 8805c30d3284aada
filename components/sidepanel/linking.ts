import { create } from 'zustand';
import { sendMessage } from '@/lib/messages';
import { run } from '../notices';

interface Unlinked {
  caseId: string;
  label: string;
}

interface Linking {
  /** The conversation that a case is being looked for, or whose case is asked about. */
  asking: string | null;
  /** By conversation: the case that the agent took from it last, to link it again. */
  unlinked: Record<string, Unlinked | undefined>;
  ask: (conversationKey: string | null) => void;
  keep: (conversationKey: string, unlinked: Unlinked | undefined) => void;
}

export const useLinking = create<Linking>()((set) => ({
  asking: null,
  unlinked: {},
  ask: (asking) => set({ asking }),
  keep: (conversationKey, kept) =>
    set(({ unlinked }) => ({ unlinked: { ...unlinked, [conversationKey]: kept } })),
}));

export async function linkCase(conversationKey: string, caseId: string): Promise<void> {
  const result = await run(() => sendMessage('linkCase', { caseId, conversationKey }));
  if (!result.ok) return;
  useLinking.getState().ask(null);
  useLinking.getState().keep(conversationKey, undefined);
}

export async function unlinkCase(conversationKey: string, unlinked: Unlinked): Promise<void> {
  const result = await run(() => sendMessage('unlinkCase', { caseId: unlinked.caseId }));
  if (!result.ok) return;
  useLinking.getState().ask(null);
  useLinking.getState().keep(conversationKey, unlinked);
}

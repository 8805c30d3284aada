import { create } from 'zustand';
import { sendMessage } from '@/lib/messages';
import { run } from '../notices';
import { countPasted } from './reads';

/** The longest text that is taken, characters. */
export const longestPaste = 100_000;

/** A text that the agent gives to a conversation as evidence, and what came of it. */
export interface Paste {
  text: string;
  step: 'writing' | 'reading' | { found: number };
}

interface Pastes {
  /** By conversation; open while there is one. */
  pastes: Record<string, Paste | undefined>;
  put: (conversationKey: string, paste: Paste | undefined) => void;
}

export const usePastes = create<Pastes>()((set) => ({
  pastes: {},
  put: (key, paste) => set(({ pastes }) => ({ pastes: { ...pastes, [key]: paste } })),
}));

export function openPaste(conversationKey: string): void {
  const { pastes, put } = usePastes.getState();
  put(conversationKey, pastes[conversationKey] ? undefined : { text: '', step: 'writing' });
}

/** Has a text looked through; nothing is saved by it. */
export async function sendPaste(conversationKey: string, text: string): Promise<void> {
  const { put } = usePastes.getState();
  if (text.trim() === '' || text.length > longestPaste) return;
  put(conversationKey, { text, step: 'reading' });
  const result = await run(() => sendMessage('pasteText', { conversationKey, text }));
  const found = result.ok ? await countPasted(conversationKey) : null;
  put(conversationKey, found === null ? { text, step: 'writing' } : { text: '', step: { found } });
}

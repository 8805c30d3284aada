import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { sendMessage, type Preview } from '@/lib/messages';
import type { StoredConversation } from '@/lib/storage/rows';
import { run } from '../notices';

interface ShownPreview {
  /** The conversation of which what would leave is shown. */
  shown: string | null;
  show: (conversationKey: string | null) => void;
}

export const useShownPreview = create<ShownPreview>()((set) => ({
  shown: null,
  show: (shown) => set({ shown }),
}));

/** What would leave about a conversation, made anew when it changes; null until it is there. */
export function usePreview(conversation: StoredConversation): Preview | null {
  const [preview, setPreview] = useState<Preview | null>(null);
  const { key, evidenceVersion, predictedVersion, onDevice } = conversation;
  useEffect(() => {
    let current = true;
    void run(() => sendMessage('previewPrediction', { conversationKey: key })).then((answer) => {
      if (current && answer.ok) setPreview(answer.value);
    });
    return () => {
      current = false;
    };
  }, [key, evidenceVersion, predictedVersion, onDevice]);
  return preview;
}

/** The parts of a body as people read them: what each role says, then all the rest. */
export function partsOf(body: string): { title: string; text: string }[] {
  const { messages, ...rest } = JSON.parse(body) as {
    messages: { role: string; content: string }[];
  };
  const titles: Record<string, string> = {
    system: 'Rules and fields',
    user: 'What is known, and the conversation',
  };
  return [
    ...messages
      .map(({ role, content }) => ({ title: titles[role] ?? role, text: content }))
      .reverse(),
    { title: 'Model and form of the answer', text: JSON.stringify(rest, null, 2) },
  ];
}

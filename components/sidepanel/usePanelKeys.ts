import { useEffect, useRef } from 'react';
import { browser } from 'wxt/browser';
import { onMessage } from '@/lib/messages';
import { actionOf, panelShortcuts } from '../case/keys';
import type { ConversationControls } from './conversationControls';
import { useShortcutList } from './shortcutList';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}

/** A command reaches the panels of all windows; the one beside the helpdesk in use is meant. */
async function isInUse(): Promise<boolean> {
  const [mine, used] = await Promise.all([
    browser.windows.getCurrent(),
    browser.windows.getLastFocused(),
  ]);
  return mine.id === used.id;
}

/** The keys that work anywhere in the panel, and those that the browser hears everywhere. */
export function usePanelKeys(controls: ConversationControls): void {
  // The listeners stay while the controls change with every message that is read.
  const latest = useRef(controls);
  useEffect(() => {
    latest.current = controls;
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === '?' && !isTyping(event.target)) useShortcutList.getState().toggle();
      const action = actionOf(panelShortcuts, event);
      if (!action) return;
      event.preventDefault();
      latest.current[action]();
    };
    document.addEventListener('keydown', onKey);
    const stop = onMessage('commandPressed', async ({ data: { command } }) => {
      if (!(await isInUse())) return;
      latest.current[command === 'accept-all' ? 'acceptAll' : 'nextSuggestion']();
    });
    return () => {
      document.removeEventListener('keydown', onKey);
      stop();
    };
  }, []);
}

import { flushSync } from 'react-dom';
import type { Configuration } from '@/lib/config/schema';
import type { Case } from '@/lib/domain/case';
import { asksServer } from '@/lib/domain/modelServer';
import { sendMessage } from '@/lib/messages';
import { acceptAll, dismissBanner, undoRun } from '../case/caseCommands';
import type { PanelAction } from '../case/keys';
import { focusNextSuggestion } from '../case/nextSuggestion';
import { run } from '../notices';
import { useLinking } from './linking';
import type { PanelTab } from './openTabs';
import { openPaste } from './paste';
import { useShownPreview } from './preview';
import type { ConversationView } from './reads';

/** What can be done in the panel by button or key; each does nothing where it does not apply. */
export type ConversationControls = Record<PanelAction, () => void>;

/** Saves the proposed case, or a new empty one where none is proposed. */
function createCase(conversationKey: string) {
  return run(() => sendMessage('createCase', { conversationKey }));
}

function markNotACase(conversationKey: string, notACase: boolean) {
  return run(() => sendMessage('markNotACase', { conversationKey, notACase }));
}

function keepOnDevice(conversationKey: string, onDevice: boolean) {
  return run(() => sendMessage('keepOnDevice', { conversationKey, onDevice }));
}

interface Shown {
  view: ConversationView;
  /** Its case, unless it is marked as none. */
  found: Case | null;
  settings: Configuration['prediction'];
  tab: PanelTab;
  choose: (tab: PanelTab) => void;
}

/** The commands of the conversation that the panel shows. */
export function conversationControls({
  view: { conversation },
  found,
  settings,
  tab,
  choose,
}: Shown): ConversationControls {
  const { key, notACase, onDevice } = conversation;
  const saved = found !== null && found.status !== 'proposed';
  return {
    acceptAll: () => {
      if (found) void acceptAll(found);
    },
    nextSuggestion: () => {
      if (!found) return;
      // The form must be there before anything in it can have the focus.
      flushSync(() => choose('case'));
      focusNextSuggestion();
    },
    undoAll: () => {
      if (found) void undoRun(found);
    },
    create: () => {
      if (!saved) void createCase(key);
    },
    paste: () => openPaste(key),
    link: () => {
      choose(saved ? 'case' : 'conversation');
      useLinking.getState().ask(key);
    },
    notACase: () => void markNotACase(key, !notACase),
    onDevice: () => {
      if (asksServer(settings)) void keepOnDevice(key, !onDevice);
    },
    preview: () => {
      if (!asksServer(settings)) return;
      const { shown, show } = useShownPreview.getState();
      const isSeen = shown === key && tab === 'conversation';
      choose('conversation');
      show(isSeen ? null : key);
    },
    dismissBanner: () => {
      if (found) void dismissBanner(found.id);
    },
  };
}

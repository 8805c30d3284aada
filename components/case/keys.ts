import type { KeyboardEvent as ReactKeyboardEvent } from 'react';

type KeyPress = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

export type FieldAction = 'accept' | 'dismiss' | 'undo' | 'help' | 'quote' | 'right' | 'wrong';
export type PanelAction =
  | 'acceptAll'
  | 'nextSuggestion'
  | 'undoAll'
  | 'create'
  | 'paste'
  | 'link'
  | 'notACase'
  | 'onDevice'
  | 'preview'
  | 'dismissBanner';

interface Shortcut<Action> {
  /** `KeyboardEvent.code`: the place on the keyboard, because a modifier changes what a letter types. */
  code: string;
  does: string;
  action: Action;
}

/** The keys of a focused field. */
export const fieldShortcuts: Shortcut<FieldAction>[] = [
  { code: 'Enter', does: 'Accept the suggestion of the field', action: 'accept' },
  { code: 'KeyX', does: 'Dismiss the suggestion of the field', action: 'dismiss' },
  { code: 'KeyU', does: 'Undo the field, or redo it', action: 'undo' },
  { code: 'KeyH', does: 'Find values for the field', action: 'help' },
  { code: 'KeyQ', does: 'Show the words behind the value in the page', action: 'quote' },
  { code: 'KeyR', does: 'AI was right about the field', action: 'right' },
  { code: 'KeyW', does: 'AI was wrong about the field', action: 'wrong' },
];

/** The keys that work anywhere in the panel. */
export const panelShortcuts: Shortcut<PanelAction>[] = [
  { code: 'KeyN', does: 'Go to the next suggestion', action: 'nextSuggestion' },
  { code: 'KeyA', does: 'Accept all suggestions', action: 'acceptAll' },
  { code: 'KeyZ', does: 'Undo everything that AI did last', action: 'undoAll' },
  { code: 'KeyB', does: 'Dismiss the message that says what AI did', action: 'dismissBanner' },
  { code: 'KeyC', does: 'Create the case', action: 'create' },
  { code: 'KeyV', does: 'Paste a text', action: 'paste' },
  { code: 'KeyL', does: 'Link a case, or unlink it', action: 'link' },
  { code: 'KeyO', does: 'Keep the conversation on this device, or no longer', action: 'onDevice' },
  { code: 'KeyP', does: 'Show what is sent to the model', action: 'preview' },
  { code: 'KeyK', does: 'Not a case, or a case after all', action: 'notACase' },
];

const isMac = () => navigator.userAgent.includes('Macintosh');

/**
 * Whether the modifier of our keys is held: Alt. On a Mac, where Option types characters such as
 * `@` and deletes words, Control and Shift.
 */
function isHeld({ altKey, ctrlKey, metaKey, shiftKey }: KeyPress, mac: boolean): boolean {
  if (metaKey) return false;
  return mac ? ctrlKey && shiftKey && !altKey : altKey && !ctrlKey && !shiftKey;
}

/** What the pressed key stands for, or undefined. */
export function actionOf<Action>(
  shortcuts: Shortcut<Action>[],
  event: KeyPress,
  mac = isMac(),
): Action | undefined {
  if (!isHeld(event, mac)) return undefined;
  const code = event.code === 'NumpadEnter' ? 'Enter' : event.code;
  return shortcuts.find((shortcut) => shortcut.code === code)?.action;
}

/** A key as it is written on the keyboard: `Alt+U`. */
export function keyName(code: string, mac = isMac()): string {
  return (mac ? '⌃⇧' : 'Alt+') + code.replace('Key', '');
}

/** What a tooltip says of an action: `Undo (Alt+U)`. */
export function hint(words: string, action: FieldAction | PanelAction): string {
  const all: Shortcut<FieldAction | PanelAction>[] = [...fieldShortcuts, ...panelShortcuts];
  const shortcut = all.find((candidate) => candidate.action === action);
  return shortcut ? `${words} (${keyName(shortcut.code)})` : words;
}

/** Does what the keys of a focused field stand for, before its editor sees them. */
export function onFieldKey(event: ReactKeyboardEvent, controls: Record<FieldAction, () => void>) {
  const action = actionOf(fieldShortcuts, event);
  if (!action) return;
  event.preventDefault();
  event.stopPropagation();
  controls[action]();
}

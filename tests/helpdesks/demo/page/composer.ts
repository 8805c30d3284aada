import type { DemoConversation } from '../model';
import type { ConversationView } from './app';
import { h, setAttribute, setText, type Part } from './dom';
import { addNote, sendMessage } from './server';

type Mode = 'reply' | 'note';

const hints: Record<DemoConversation['phase'], string> = {
  offered: 'Accept the conversation to answer.',
  active: '',
  wrapUp: 'The conversation has ended. Note what colleagues need to know, then close it.',
  closed: 'This conversation is closed.',
};

/** Where the agent answers the customer or leaves a note; calls and ended conversations take notes only. */
export function createComposer(): Part<ConversationView> {
  const hint = h('p', { class: 'composer__hint' });
  const box = h('textarea', { rows: '3' });
  const modes = createModes(() => renderMode());
  const send = h('button', { type: 'submit', class: 'button button--primary' });
  const foot = h('div', { class: 'composer__foot' }, modes.element, send);
  const form = h('form', { class: 'composer__form' }, box, foot);
  let shown: DemoConversation | null = null;

  function renderMode(): void {
    const note = modes.mode() === 'note';
    setAttribute(form, 'data-mode', modes.mode());
    setAttribute(box, 'aria-label', note ? 'Internal note' : 'Reply');
    setAttribute(box, 'placeholder', note ? 'A note for colleagues' : 'Write an answer');
    setText(send, note ? 'Add note' : 'Send');
  }

  function submit(): void {
    const text = box.value.trim();
    if (text === '' || !shown) return;
    box.value = '';
    void (modes.mode() === 'note' ? addNote : sendMessage)(shown.id, text);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  box.addEventListener('keydown', (event) => {
    const sends = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
    if (!sends || (shown?.channel === 'email' && !event.ctrlKey)) return;
    event.preventDefault();
    submit();
  });
  return {
    element: h('div', { class: 'composer' }, hint, form),
    update({ conversation }) {
      shown = conversation;
      const { phase, channel } = conversation;
      setText(hint, hints[phase]);
      setAttribute(hint, 'hidden', hints[phase] === '');
      setAttribute(form, 'hidden', phase === 'offered' || phase === 'closed');
      modes.allowReply(phase === 'active' && channel !== 'voice');
      renderMode();
    },
  };
}

function createModes(onChange: () => void) {
  let mode: Mode = 'reply';
  let replies = true;
  const choose = (chosen: Mode) => () => {
    mode = chosen;
    render();
    onChange();
  };
  const reply = h('button', { type: 'button', onclick: choose('reply') }, 'Reply');
  const note = h('button', { type: 'button', onclick: choose('note') }, 'Note');
  const current = (): Mode => (replies ? mode : 'note');

  function render(): void {
    setAttribute(reply, 'hidden', !replies);
    setAttribute(reply, 'aria-pressed', String(current() === 'reply'));
    setAttribute(note, 'aria-pressed', String(current() === 'note'));
  }

  function allowReply(allowed: boolean): void {
    replies = allowed;
    render();
  }

  const attributes = { class: 'composer__modes', role: 'group', 'aria-label': 'Write a' };
  return { element: h('div', attributes, reply, note), mode: current, allowReply };
}

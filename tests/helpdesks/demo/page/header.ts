import type { DemoConversation } from '../model';
import type { ConversationView } from './app';
import { h, setAttribute, setText, type Part } from './dom';
import { icon } from './icon';
import { addressOf } from './route';
import { changeConversation } from './server';
import { channelNames, nameOf, phaseNames } from './words';

/** Who and what about, where it stands, and what the agent can do with it. */
export function createHeader(toggleForm: () => void): Part<ConversationView> {
  const name = h('h2');
  const subject = h('p', { class: 'conversation__subject' });
  const channel = h('span', { class: 'badge' });
  const phase = h('span', { class: 'badge badge--phase' });
  const linked = h('span', { class: 'badge badge--case', title: 'Case of this conversation' });
  const actions = createActions(toggleForm);
  const badges = h('p', { class: 'conversation__badges' }, channel, phase, linked);
  const words = h('div', { class: 'conversation__words' }, h('div', {}, name, badges), subject);
  return {
    element: h('header', { class: 'conversation__header' }, words, actions.element),
    update(view) {
      const { conversation } = view;
      setText(name, nameOf(conversation));
      setText(subject, conversation.subject);
      setText(channel, kindOf(conversation));
      setText(phase, phaseNames[conversation.phase]);
      setText(linked, conversation.caseId ?? '');
      setAttribute(linked, 'data-case-id', conversation.caseId);
      setAttribute(linked, 'hidden', conversation.caseId === null);
      actions.update(view);
    },
  };
}

function createActions(toggleForm: () => void): Part<ConversationView> {
  let id = '';
  const act = (words: string, phase: DemoConversation['phase'], look: string) =>
    h(
      'button',
      { class: `button ${look}`, onclick: () => void changeConversation(id, { phase }) },
      words,
    );
  const accept = act('Accept', 'active', 'button--primary');
  const end = act('End', 'wrapUp', '');
  const close = act('Close', 'closed', 'button--primary');
  const reopen = act('Reopen', 'active', '');
  const newCase = h('button', { class: 'button', onclick: toggleForm }, icon('case'), 'New case');
  const reload = h(
    'a',
    { class: 'button button--quiet', 'data-reload': true, title: 'Load as a full page' },
    icon('reload'),
  );
  reload.ariaLabel = 'Load as a full page';
  return {
    element: h(
      'div',
      { class: 'conversation__actions' },
      newCase,
      accept,
      end,
      close,
      reopen,
      reload,
    ),
    update({ conversation: { id: shownId, phase, caseId } }) {
      id = shownId;
      setAttribute(reload, 'href', addressOf(id));
      setAttribute(accept, 'hidden', phase !== 'offered');
      setAttribute(end, 'hidden', phase !== 'active');
      setAttribute(close, 'hidden', phase !== 'wrapUp');
      setAttribute(reopen, 'hidden', phase !== 'closed');
      setAttribute(newCase, 'hidden', caseId !== null || phase === 'offered');
    },
  };
}

function kindOf({ channel, direction }: DemoConversation): string {
  return direction === 'outbound'
    ? `Outbound ${channelNames[channel].toLowerCase()}`
    : channelNames[channel];
}

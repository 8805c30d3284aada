import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fail, ok } from '@/lib/domain/result';
import { Conversation } from '@/lib/helpdesk/conversation';
import { Outbox } from '@/lib/helpdesk/outbox';
import type { Observation } from '@/lib/messages';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(
  ...answers: (() => Promise<ReturnType<typeof ok<undefined>> | ReturnType<typeof fail>>)[]
) {
  const observed: Observation[] = [];
  const ended = new AbortController();
  const background = {
    observe: (observation: Observation) => {
      observed.push(observation);
      return (answers.shift() ?? (() => Promise.resolve(ok(undefined))))();
    },
    reportSite: () => Promise.resolve(ok(undefined)),
  };
  const conversation = new Conversation({ siteId: 'acme', reader: 'r' }, 'acme:1');
  conversation.see({ channel: 'chat' });
  const outbox = new Outbox(background, ended.signal);
  const say = (id: string) => {
    conversation.add(
      { id, sender: 'customer', author: null, text: id, at: 1 },
      conversation.ledger.size,
      true,
    );
    outbox.push(conversation);
  };
  const sent = () =>
    observed.map(({ revision, full, added }) => [
      revision,
      full,
      added.map((one) => one.message.id).join(),
    ]);
  return { say, sent, ended };
}

it('sends one report at a time and merges what happens meanwhile', async () => {
  const { say, sent } = setUp();
  for (const id of ['a', 'b', 'c']) say(id);
  await vi.runAllTimersAsync();
  expect(sent()).toEqual([
    [1, true, 'a'],
    [2, false, 'b,c'],
  ]);
});

it('sends the same report again while the worker is away', async () => {
  const away = () => Promise.reject(new Error('Could not establish connection.'));
  const busy = () => Promise.resolve(fail('busy', 'Later.', true));
  const { say, sent } = setUp(away, busy);
  say('a');
  say('b');
  await vi.runAllTimersAsync();
  expect(sent()).toEqual([
    [1, true, 'a'],
    [1, true, 'a'],
    [1, true, 'a'],
    [2, false, 'b'],
  ]);
});

it('reports the whole after a report was refused', async () => {
  const accepted = () => Promise.resolve(ok(undefined));
  const refused = () => Promise.resolve(fail('invalid', 'Not understood.'));
  const { say, sent } = setUp(accepted, refused);
  for (const id of ['a', 'b']) {
    say(id);
    await vi.runAllTimersAsync();
  }
  say('c');
  await vi.runAllTimersAsync();
  expect(sent()).toEqual([
    [1, true, 'a'],
    [2, false, 'b'],
    [3, true, 'a,b,c'],
  ]);
});

it('ends with the signal', async () => {
  const away = () => Promise.reject(new Error('Extension context invalidated.'));
  const { say, sent, ended } = setUp(away, away);
  say('a');
  await vi.advanceTimersByTimeAsync(10);
  ended.abort();
  await vi.runAllTimersAsync();
  expect(sent()).toHaveLength(1);
});

import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { Desk, DeskError } from '../../helpdesks/demo/desk';
import { play } from '../../helpdesks/demo/play';
import { script, type Script } from '../../helpdesks/demo/script';

let desk: Desk;

beforeEach(() => {
  desk = new Desk();
});

const customer = { name: 'Ada Park', email: null, phone: null };

function scriptOf(steps: unknown[], channel = 'chat'): Script {
  const head = { id: 's', language: 'en', industry: 'test', direction: 'inbound', subject: 'Lamp' };
  return script.parse({ ...head, channel, customer, steps, expect: {} });
}

const messages = () => desk.state().conversations[0]?.messages ?? [];

describe('play', () => {
  it('offers the conversation, says what is said and follows the phases', async () => {
    const phases: string[] = [];
    desk.subscribe((event) => {
      if (event.type === 'conversation') phases.push(event.conversation.phase);
    });
    const lamp = scriptOf([
      { do: 'say', sender: 'customer', text: 'hi' },
      { do: 'accept' },
      { do: 'say', sender: 'agent', text: 'Hello' },
      { do: 'end' },
      { do: 'close' },
    ]);
    expect(await play(desk, lamp)).toBe('finished');
    expect(phases).toEqual(['offered', 'active', 'wrapUp', 'closed']);
    expect(messages().map(({ author, text }) => [author, text])).toEqual([
      ['Ada Park', 'hi'],
      ['Robin Hale', 'Hello'],
    ]);
  });

  it('edits and deletes the messages that steps name', async () => {
    const lamp = scriptOf([
      { do: 'say', sender: 'customer', text: 'ORD-1', name: 'order' },
      { do: 'say', sender: 'customer', text: 'oops', name: 'oops' },
      { do: 'edit', name: 'order', text: 'ORD-2' },
      { do: 'delete', name: 'oops' },
    ]);
    await play(desk, lamp);
    expect(messages()).toMatchObject([{ text: 'ORD-2', edited: true }]);
  });

  it('quotes the e-mail that is answered, in the body alone', async () => {
    const lamp = scriptOf(
      [
        { do: 'say', sender: 'customer', text: 'Lamp <broken>' },
        { do: 'say', sender: 'agent', text: 'Which one?', quotes: true },
      ],
      'email',
    );
    await play(desk, lamp);
    const [question, answer] = messages();
    expect(question?.html).toBe('<p>Lamp &lt;broken&gt;</p>');
    expect(answer?.html).toMatch(/^<p>Which one\?<\/p>.*<blockquote.*Lamp &lt;broken&gt;/s);
    expect(answer?.text).toBe('Which one?');
  });

  it('goes at the speed that is asked for', async () => {
    const slow = scriptOf([{ do: 'say', sender: 'customer', text: 'hi', after: 10_000 }]);
    const started = performance.now();
    await play(desk, slow, { speed: 200 });
    expect(performance.now() - started).toBeGreaterThan(45);
    await play(desk, slow, { speed: Infinity, id: 'again' });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('stops when it is told to, and when the desk is reset', async () => {
    const slow = scriptOf([
      { do: 'say', sender: 'customer', text: 'hi' },
      { do: 'say', sender: 'customer', text: 'never', after: 10_000 },
    ]);
    const ending = new AbortController();
    const stopped = play(desk, slow, { signal: ending.signal });
    const reset = play(desk, slow, { id: 'other' });
    await wait(20);
    ending.abort();
    expect(await stopped).toBe('aborted');
    expect(messages().map(({ text }) => text)).toEqual(['hi']);
    desk.reset();
    expect(await reset).toBe('aborted');
  });

  it('ends when the conversation is removed', async () => {
    const lamp = scriptOf([{ do: 'say', sender: 'customer', text: 'hi', after: 10 }]);
    const played = play(desk, lamp);
    desk.removeConversation('s');
    expect(await played).toBe('gone');
  });

  it('refuses an id that is taken', () => {
    desk.createConversation({ id: 's' });
    expect(() => play(desk, scriptOf([{ do: 'accept' }]))).toThrow(DeskError);
  });
});

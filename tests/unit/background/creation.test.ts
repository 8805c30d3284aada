import { describe, expect, it } from 'vitest';
import { createByHand, markNotACase } from '@/lib/background/cases';
import { setField } from '@/lib/background/fields';
import { fail } from '@/lib/domain/result';
import { newDatabase, page, worker } from './world';

function start(change: Parameters<typeof worker>[1] = {}) {
  const database = newDatabase();
  const running = worker(database, change);
  return { database, ...running, chat: page(database, running) };
}

describe('the conversation becomes active', () => {
  it('with enough context: the case is created, saved and announced', async () => {
    const { chat, database, announced } = start();
    await chat.become({ phase: 'offered' });
    await chat.say('hello', 'it is about order 4711');
    expect(await chat.caseOf()).toBeUndefined();
    await chat.become({ phase: 'active' });
    const created = await chat.caseOf();
    expect(created).toMatchObject({ status: 'saved', createdBy: 'ai' });
    expect(created?.record?.label).toBe('SC-1001');
    expect(created?.lastRun).toMatchObject({ kind: 'create', fields: ['order'], messages: 2 });
    expect(announced).toEqual(['Case SC-1001 created by AI']);
    expect(await database.records.toArray()).toMatchObject([{ values: { order: '4711' } }]);
    const audit = await database.audit.toArray();
    expect(audit.map(({ action, field }) => [action, field])).toEqual([
      ['created', null],
      ['filled', 'order'],
    ]);
    expect(audit[1]?.prediction?.evidence[0].quote).toBe('order 4711');
  });

  it('without: nothing is created, and what is missing is named', async () => {
    const { chat, database } = start();
    await chat.say('hello');
    expect(await chat.caseOf()).toMatchObject({ status: 'proposed', missing: ['order', 'topic'] });
    expect(await database.records.count()).toBe(0);
  });

  it('later words only make a proposal until the end', async () => {
    const { chat } = start();
    await chat.say('hello');
    await chat.say('order 4711');
    expect(await chat.caseOf()).toMatchObject({ status: 'proposed', missing: ['topic'] });
    await chat.become({ phase: 'wrapUp' });
    expect(await chat.caseOf()).toMatchObject({ status: 'saved' });
  });

  it('words that come between wrap-up and the close still count', async () => {
    const { chat } = start();
    await chat.say('hello');
    await chat.become({ phase: 'wrapUp' });
    expect(await chat.caseOf()).toMatchObject({ status: 'proposed' });
    await chat.say('order 4711');
    await chat.become({ phase: 'closed' });
    expect(await chat.caseOf()).toMatchObject({ status: 'saved' });
  });

  it('unless the page tells no phases: then every message is looked at', async () => {
    const { chat } = start();
    await chat.become({ phaseFrom: 'assumed' });
    await chat.say('hello');
    await chat.say('order 4711');
    expect(await chat.caseOf()).toMatchObject({ status: 'saved' });
  });

  it('an accept with no word of the customer is not decided yet', async () => {
    const { chat } = start();
    await chat.become({ phase: 'active' });
    await chat.say('order 4711');
    expect(await chat.caseOf()).toMatchObject({ status: 'saved' });
  });
});

it('a conversation that the agent does not look at waits until they do', async () => {
  const { chat } = start();
  await chat.become({ phaseFrom: 'assumed' });
  await chat.look(false);
  await chat.say('hello');
  await chat.say('order 4711');
  expect(await chat.caseOf()).toMatchObject({ status: 'proposed' });
  await chat.look(true);
  expect(await chat.caseOf()).toMatchObject({ status: 'saved' });
});

describe('no case', () => {
  it('for an outgoing call, only a proposal', async () => {
    const { chat } = start();
    await chat.become({ phase: 'offered', channel: 'voice', direction: 'outbound' });
    await chat.say('order 4711');
    await chat.become({ phase: 'active' });
    await chat.become({ phase: 'closed' });
    expect(await chat.caseOf()).toMatchObject({ status: 'proposed' });
  });

  it('while the phase is unknown', async () => {
    const { chat } = start();
    await chat.become({ phase: 'unknown' });
    await chat.say('order 4711');
    expect(await chat.caseOf()).toBeUndefined();
  });

  it('where the helpdesk has one already', async () => {
    const { chat } = start();
    await chat.become({ caseId: '4711' });
    await chat.say('order 4711');
    expect(await chat.caseOf()).toBeUndefined();
  });

  it('from an internal note', async () => {
    const { chat } = start();
    await chat.say({ text: 'order 4711', sender: 'note' });
    await chat.become({ phase: 'closed' });
    expect((await chat.caseOf())?.status ?? 'none').not.toBe('saved');
  });

  it('a second time: not on later messages, not at the end', async () => {
    const { chat, database } = start();
    await chat.say('order 4711');
    await chat.say('order 4712');
    await chat.become({ phase: 'closed' });
    expect(await database.records.count()).toBe(1);
    expect(await database.cases.count()).toBe(1);
  });

  it('when the agent made one by hand before the end', async () => {
    const { chat, context, database } = start();
    await chat.say('hello');
    const made = await createByHand(context, { conversationKey: 'acme:1' });
    expect(made.ok).toBe(true);
    await chat.say('order 4711');
    await chat.become({ phase: 'closed' });
    expect(await database.records.count()).toBe(1);
    expect(await chat.caseOf()).toMatchObject({ createdBy: 'person' });
  });

  it('when the agent said that it is none; and it can be taken back', async () => {
    const { chat, context, database, delivered } = start();
    await chat.say('order 4711');
    await markNotACase(context, { conversationKey: 'acme:1', notACase: true });
    expect(await database.records.count()).toBe(0);
    await chat.become({ phase: 'closed' });
    expect(await chat.caseOf()).toMatchObject({
      status: 'proposed',
      record: null,
      lastRun: null,
    });
    await markNotACase(context, { conversationKey: 'acme:1', notACase: false });
    await createByHand(context, { conversationKey: 'acme:1' });
    await delivered();
    expect(await chat.caseOf()).toMatchObject({ status: 'saved' });
  });
});

describe('the page is asked again before a case is made', () => {
  it.each([
    ['it shows another conversation', { present: false, reader: 'reader-1', revision: 1 }],
    ['it has seen more meanwhile', { present: true, reader: 'reader-1', revision: 99 }],
    ['it was loaded anew', { present: true, reader: 'reader-2', revision: 1 }],
  ])('%s: the job is abandoned', async (_name, answer) => {
    const tabs = {
      confirm: async () => answer,
      reveal: async () => true,
      announce: async () => {},
      mark: async () => {},
      others: async () => [],
    };
    const { chat, database } = start({ tabs });
    await chat.say('order 4711');
    expect(await chat.caseOf()).toMatchObject({ status: 'proposed' });
    expect(await database.jobs.count()).toBe(0);
    expect(await database.records.count()).toBe(0);
  });

  it('a tab that is gone creates nothing, and the conversation can still get its case', async () => {
    let gone = true;
    const tabs = {
      confirm: async () => {
        if (gone) throw new Error('No response');
        return { present: true, reader: 'reader-1', revision: 2 };
      },
      reveal: async () => true,
      announce: async () => {},
      mark: async () => {},
      others: async () => [],
    };
    const { chat } = start({ tabs });
    await chat.say('order 4711');
    expect(await chat.caseOf()).toMatchObject({ status: 'proposed' });
    gone = false;
    await chat.become({});
    expect(await chat.caseOf()).toMatchObject({ status: 'saved' });
  });
});

describe('people win', () => {
  it('an edit made while a prediction runs is kept', async () => {
    const database = newDatabase();
    const first = worker(database);
    const chat = page(database, first);
    await chat.say('hello');
    const proposal = await chat.caseOf();
    const slow = worker(database, {
      predict: async (...request) => {
        const set = { caseId: proposal?.id ?? '', field: 'order', value: 'mine' };
        expect(await setField(first.context, set)).toMatchObject({ ok: true });
        return first.context.predict(...request);
      },
    });
    const later = page(database, slow);
    await later.say('order 4711');
    const order = (await chat.caseOf())?.fields.order;
    expect(order).toMatchObject({ value: 'mine', setBy: 'person' });
    expect(order?.suggestion?.value).toBe('4711');
  });
});

describe('a predictor that fails', () => {
  it('is said to the agent and tried again', async () => {
    let away = true;
    const database = newDatabase();
    let clock = Date.now();
    const running = worker(database, {
      now: () => clock,
      predict: async (...request) => {
        if (away) return fail('away', 'The model does not answer.', true);
        return worker(database).context.predict(...request);
      },
    });
    const chat = page(database, running);
    await chat.say('order 4711');
    expect(await database.conversations.get('acme:1')).toMatchObject({
      trouble: { reason: 'away', message: 'The model does not answer.' },
    });
    away = false;
    clock += 31_000;
    await running.jobs.runDue();
    expect(await chat.caseOf()).toMatchObject({ status: 'saved' });
    expect(await database.conversations.get('acme:1')).toMatchObject({ trouble: null });
  });

  it('for good is not tried again by itself', async () => {
    const predict = async () => fail('notSignedIn' as const, 'The key is wrong.');
    const { chat, database } = start({ predict });
    await chat.say('order 4711');
    expect(await database.jobs.count()).toBe(0);
    expect((await database.conversations.get('acme:1'))?.trouble?.message).toBe(
      'The key is wrong.',
    );
  });
});

it('two hundred conversations get two hundred cases', { timeout: 60_000 }, async () => {
  const database = newDatabase();
  const running = worker(database);
  const keys = Array.from({ length: 200 }, (_, index) => `acme:${index}`);
  await Promise.all(keys.map((key) => page(database, running, key).say(`order ${key.slice(5)}`)));
  const records = await database.records.toArray();
  expect(new Set(records.map(({ conversationKey }) => conversationKey))).toEqual(new Set(keys));
  for (const { conversationKey, values } of records) {
    expect(`acme:${String(values.order)}`).toBe(conversationKey);
  }
});

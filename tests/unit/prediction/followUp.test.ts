import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sections, type Configuration } from '@/lib/config/schema';
import type { CaseField } from '@/lib/domain/case';
import type { Conversation } from '@/lib/domain/conversation';
import { carryOver } from '@/lib/prediction/carry';
import { predictEmbedded } from '@/lib/prediction/embedded';
import { ground } from '@/lib/prediction/ground';
import { predictFields, type PredictionOutcome } from '@/lib/prediction/predict';
import type { PredictionRequest } from '@/lib/prediction/predictor';
import type { Memory } from '@/lib/domain/memory';
import { conversationOf, customerName, email, fieldOf, orderNumber, title } from './conversation';
import { says, startModelServer, type ModelServer } from './modelServer';
import { readingModel, shownIn } from './readingModel';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.answer(readingModel);
  server.requests.length = 0;
});

const fields = [orderNumber, email, customerName];
const settings = (change: object = {}) =>
  sections.prediction.parse({
    provider: 'openai',
    openai: { baseURL: server.baseURL, model: 'test-model' },
    ...change,
  });

async function predict(
  conversation: Conversation,
  earlier: Memory | null,
  rest: Partial<PredictionRequest> = {},
  configured: Configuration['prediction'] = settings(),
): Promise<PredictionOutcome> {
  const request = { fields, conversation, known: {}, earlier, ...rest };
  const outcome = await predictFields(request, configured, new AbortController().signal);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

const values = ({ predictions }: PredictionOutcome) =>
  Object.fromEntries(predictions.map(({ field, value }) => [field, value]));

const lines = [
  'c: my parcel ORD-104233 is late',
  'a: What is your address?',
  'c: jo@mail.example',
  'a: Thank you.',
  'c: sorry, I meant ORD-777777',
];

/** Runs after every line of the conversation, each with what the run before left. */
async function follow(all: string[]): Promise<PredictionOutcome> {
  let memory: Memory | null = null;
  let last: PredictionOutcome | null = null;
  for (const [place] of all.entries()) {
    last = await predict(conversationOf(...all.slice(0, place + 1)), memory);
    memory = last.memory ?? memory;
  }
  if (!last) throw new Error('no line');
  return last;
}

describe('a follow-up', () => {
  it('sends what came after the last run, with a little of what was before, and what is known', async () => {
    await follow(lines);
    const last = server.requests.at(-1);
    expect(last && shownIn(last).map(({ text }) => text)).toEqual([
      '[EMAIL_1]',
      'Thank you.',
      'sorry, I meant ORD-777777',
    ]);
    expect(last?.messages[1]?.content).toContain('"orderNumber":"ORD-104233"');
    expect(last?.messages[1]?.content).toContain('"email":"[EMAIL_1]"');
  });

  it('keeps what stands, and finds what the customer corrects', async () => {
    const outcome = await follow(lines);
    expect(values(outcome)).toEqual({ orderNumber: 'ORD-777777', email: 'jo@mail.example' });
    expect(outcome.predictions.map(({ evidence }) => evidence[0].messageId)).toEqual(['m5', 'm3']);
  });

  it('is not made for words of the agent', async () => {
    const first = await predict(conversationOf(...lines.slice(0, 1)), null);
    const after = await predict(conversationOf(...lines.slice(0, 2)), first.memory ?? null);
    expect(server.requests).toHaveLength(1);
    expect(values(after)).toEqual({ orderNumber: 'ORD-104233' });
    expect(after.usage.requests).toBe(0);
  });

  it('asks nobody before the customer has written', async () => {
    const outcome = await predict(conversationOf('b: Hello, what can I do for you?'), null);
    expect(outcome).toMatchObject({ predictions: [], usage: { requests: 0 } });
    expect(server.requests).toEqual([]);
  });

  it('loses nothing to an answer that nobody said', async () => {
    const first = await predict(conversationOf(...lines.slice(0, 1)), null);
    server.answer(
      says(
        JSON.stringify({
          changes: [{ field: 'orderNumber', value: 'ORD-999999', quote: 'ORD-999999', message: 2 }],
        }),
      ),
    );
    const after = await predict(conversationOf(...lines.slice(0, 3)), first.memory ?? null);
    expect(values(after)).toEqual({ orderNumber: 'ORD-104233' });
    expect(after.refused).toMatchObject([{ field: 'orderNumber', reason: 'noQuote' }]);
  });

  describe('where a value is taken back', () => {
    const taken = 'c: please forget that order number, it belongs to somebody else';
    const withdraws = (quote: string, message: number, field = 'orderNumber') =>
      says(JSON.stringify({ changes: [{ field, value: null, quote, message }] }));
    const first = () => predict(conversationOf(...lines.slice(0, 3)), null);
    const after = async (line: string, earlier: PredictionOutcome) =>
      predict(conversationOf(...lines.slice(0, 3), line), earlier.memory ?? null);

    it('forgets it, and goes on without it', async () => {
      const before = await first();
      server.answer(withdraws('forget that order number', 3));
      const outcome = await after(taken, before);
      expect(values(outcome)).toEqual({ email: 'jo@mail.example' });
      expect(outcome.withdrawn).toEqual(['orderNumber']);
      server.answer(readingModel);
      const all = conversationOf(...lines.slice(0, 3), taken, 'c: hello?');
      const next = await predict(all, outcome.memory ?? null);
      expect(server.requests.at(-1)?.messages[1]?.content).not.toContain('ORD-104233');
      expect([values(next), next.withdrawn]).toEqual([
        { email: 'jo@mail.example' },
        ['orderNumber'],
      ]);
    });

    it('takes a new one that is given later', async () => {
      const before = await first();
      server.answer(withdraws('forget that order number', 3));
      const outcome = await after(taken, before);
      server.answer(readingModel);
      const all = conversationOf(...lines.slice(0, 3), taken, 'c: it is ORD-777777');
      const next = await predict(all, outcome.memory ?? null);
      expect([values(next).orderNumber, next.memory?.withdrawn]).toEqual(['ORD-777777', []]);
    });

    it('stays taken back while what is found is too unsure to be offered', async () => {
      const before = await first();
      server.answer(withdraws('forget that order number', 3));
      const outcome = await after(taken, before);
      server.answer(readingModel);
      const all = conversationOf(...lines.slice(0, 3), taken, 'c: it is ORD-777777');
      const hardly = { thresholds: { fill: 1, suggest: 1 } };
      const next = await predict(all, outcome.memory ?? null, {}, settings(hardly));
      expect(next.withdrawn).toEqual(['orderNumber']);
      expect(next.memory?.withdrawn.map(({ field }) => field)).toEqual(['orderNumber']);
    });

    it.each([
      ['whose words take nothing back', 'c: thanks a lot', 'thanks a lot'],
      ['who quotes nothing', taken, ''],
      ['who quotes what nobody said', taken, 'forget all that I said'],
      ['who quotes the agent', 'a: forget that order number', 'forget that order number'],
    ])('keeps it from a model %s', async (_, line, quote) => {
      const before = await first();
      // Shown are two messages before one of the customer, and one before one of the agent.
      server.answer(withdraws(quote, line.startsWith('c') ? 3 : 2));
      const outcome = await predict(
        conversationOf(...lines.slice(0, 3), line, 'c: hello'),
        before.memory ?? null,
      );
      expect(values(outcome).orderNumber).toBe('ORD-104233');
      expect(outcome.withdrawn).toEqual([]);
    });

    it('lets this device not find it again where it takes over', async () => {
      const before = await first();
      server.answer(withdraws('forget that order number', 3));
      const { memory } = await after(taken, before);
      const asked = {
        fields,
        conversation: conversationOf(...lines.slice(0, 3), taken),
        known: {},
      };
      const here = ground(predictEmbedded(asked), asked);
      expect(here.predictions.map(({ field }) => field)).toContain('orderNumber');
      const carried = memory && carryOver(here, memory, asked, { fill: 0.8, suggest: 0.5 });
      expect(carried?.predictions.map(({ field }) => field)).toEqual(['email']);
      expect(carried?.withdrawn).toEqual(['orderNumber']);
    });
  });

  it.each<[string, (read: Conversation) => Conversation, Partial<PredictionRequest>]>([
    [
      'a message was edited',
      (read) => ({
        ...read,
        messages: read.messages.map((one) =>
          one.id === 'm1' ? { ...one, text: 'my parcel is late' } : one,
        ),
      }),
      {},
    ],
    [
      'a message was removed',
      (read) => ({ ...read, messages: read.messages.filter(({ id }) => id !== 'm2') }),
      {},
    ],
    ['other fields are asked for', (read) => read, { fields: [...fields, title] }],
  ])('begins anew where %s', async (_, change, rest) => {
    const first = await predict(conversationOf(...lines.slice(0, 3)), null);
    const now = change(conversationOf(...lines));
    await predict(now, first.memory ?? null, rest);
    const last = server.requests.at(-1);
    expect(last && shownIn(last)).toHaveLength(now.messages.length);
  });

  it('keeps the placeholders, also when it begins anew', async () => {
    const said = ['c: I am jo@mail.example', 'c: or may@mail.example'];
    const first = await predict(conversationOf(...said), null);
    const turned = conversationOf('c: no, may@mail.example', said[1] ?? '', said[0] ?? '');
    await predict(turned, first.memory ?? null);
    expect(server.requests.at(-1)?.messages[1]?.content).toContain('no, [EMAIL_2]');
  });

  it('describes in short what has a value, and in full what has none', async () => {
    const options = ['one', 'two'].map((value) => ({
      value,
      label: `Label ${value}`,
      description: `About ${value}`,
      enabled: true,
    }));
    const asked: CaseField[] = [
      { ...orderNumber, description: 'The long story of order numbers' },
      fieldOf('kind', 'choice', { options }),
    ];
    const rest = { fields: asked };
    const first = await predict(conversationOf(...lines.slice(0, 1)), null, rest);
    await predict(conversationOf(...lines), first.memory ?? null, rest);
    const system = server.requests.at(-1)?.messages[0]?.content;
    expect(system).toContain('About two');
    expect(system).not.toContain('long story');
  });
});

describe('never sent', () => {
  it('is a message that a pattern matches, nor a value that holds it', async () => {
    const said = conversationOf('c: order ORD-104233', 'c: my password is hunter2', 'c: thanks');
    const configured = settings({ neverSend: ['passw(or)?d', '4711'] });
    await predict(said, null, { known: { customerName: 'Jo 4711' } }, configured);
    const sent = JSON.stringify(server.requests);
    expect(sent).toContain('ORD-104233');
    expect(sent).not.toMatch(/hunter2|4711/);
  });
});

describe('what is predicted', () => {
  const said = fc.oneof(
    fc.integer({ min: 100_000, max: 100_009 }).map((number) => `c: order ORD-${number} please`),
    fc.constantFrom(
      'c: write to jo@mail.example',
      'c: no, to may@mail.example',
      'c: I am Jo May',
      'c: thanks',
      'c: [EMAIL_1] is what I typed',
      'a: ORD-555555?',
      'b: hello',
      'n: VIP ORD-666666',
    ),
  );
  const change = fc.constantFrom('none', 'none', 'none', 'edit', 'remove');

  it('is the same as if all was read each time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(said, change), { maxLength: 9 }), async (steps) => {
        let memory: Memory | null = null;
        let conversation = conversationOf();
        for (const [place, [line, edit]] of steps.entries()) {
          const [message] = conversationOf(line).messages;
          if (!message) return;
          const messages = [...conversation.messages, { ...message, id: `m${place}` }];
          if (edit === 'remove') messages.shift();
          conversation = {
            ...conversation,
            messages: messages.map((one, at) =>
              edit === 'edit' && at === 0 ? { ...one, text: `${one.text} ORD-123456` } : one,
            ),
          };
          const next: PredictionOutcome = await predict(conversation, memory);
          memory = next.memory ?? memory;
          const whole = await predict(conversation, null);
          expect(next.predictions).toEqual(expect.arrayContaining(whole.predictions));
          expect(next.predictions).toHaveLength(whole.predictions.length);
        }
      }),
      { numRuns: 25 },
    );
  }, 30_000);
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { sections } from '@/lib/config/schema';
import { predictFields } from '@/lib/prediction/predict';
import { conversationOf, orderNumber } from './conversation';
import { fails, startModelServer, type ModelServer } from './modelServer';

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer();
});
afterEach(() => server.close());

const card = '4111 1111 1111 1111';
/** A message in which the secret begins `ahead` characters before the place where it is cut. */
const across = (room: number, ahead: number, secret: string) =>
  `c: ${'word '.repeat(room).slice(0, room - ahead - 1)} ${secret} is mine. ${'word '.repeat(40)}`;

/** The texts of the conversation that left: as usual, and after the server said that it is too long. */
async function left(...lines: string[]): Promise<string[][]> {
  server.answer(fails(400, "This model's maximum context length is 4096 tokens."));
  const settings = sections.prediction.parse({
    provider: 'openai',
    openai: { baseURL: server.baseURL, model: 'test-model' },
    redact: ['email', 'card'],
  });
  const request = { fields: [orderNumber], conversation: conversationOf(...lines), known: {} };
  await predictFields(request, settings, new AbortController().signal, { languageModel: null });
  return server.requests.map(({ messages }) =>
    [...(messages[1]?.content ?? '').matchAll(/^\{"message":.*$/gm)].map(
      ([row]) => (JSON.parse(row) as { text: string }).text,
    ),
  );
}

it.each([
  ['usual', 4000],
  ['small', 600],
])('a secret across the cut of a long message does not leave in part: %s room', async (_, room) => {
  const ends = [4, 10, 12, 18];
  const lines = ends.flatMap((ahead) => [
    across(room, ahead, card),
    across(room, ahead, 'jo.may.from.london@mail.example'),
  ]);
  const requests = await left(...lines);
  expect(requests.map((texts) => texts.length)).toEqual([lines.length, lines.length]);
  const [usual = [], small = []] = requests;
  const texts = room === 600 ? small : usual;
  for (const text of texts) {
    expect(text.length).toBeLessThanOrEqual(room);
    expect(text.replace(/\[[A-Z]+_\d\]/, '')).toMatch(/^[a-z .]*$/);
    expect(text).not.toMatch(/jo/);
  }
  expect(texts[4]).toMatch(/\[CARD_1\]/);
});

it('nor does one across the end of what is masked, where masking made the text short', async () => {
  const address = 'jo.may.from.london@mail.example ';
  const before = address.repeat(12_000 / address.length);
  for (const ahead of [4, 10, 18]) {
    server.requests.length = 0;
    const filler = before.slice(0, 12_000 - ahead - 40).replace(/\S*$/, '');
    const text = `${filler}${'x'.repeat(12_000 - ahead - filler.length - 1)} ${card} ${address.repeat(50)}`;
    const [texts = []] = await left(`c: ${text}`);
    expect(texts[0]).toMatch(/^\[EMAIL_1\] /);
    expect(texts.join()).not.toMatch(/4111|jo\.may/);
  }
});

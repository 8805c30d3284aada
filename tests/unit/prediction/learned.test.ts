import { describe, expect, it } from 'vitest';
import { caseField } from '@/lib/config/schema';
import type { CaseField } from '@/lib/domain/case';
import type { Example, LearnedModel } from '@/lib/domain/learning';
import { predictEmbedded } from '@/lib/prediction/embedded';
import { ground } from '@/lib/prediction/ground';
import { exampleOf } from '@/lib/prediction/learned/example';
import { train } from '@/lib/prediction/learned/train';
import { category, conversationOf, customerName, email, subcategory } from './conversation';

const fields = [category, subcategory, customerName, email];
const atOnce = () => undefined;

type Labelled = [category: string, subcategory: string, text: string];

/** How this organisation's customers speak: in words that no option has. */
const told: Labelled[] = [
  ['defect', 'screen', 'my widget has gone dark after the update'],
  ['defect', 'screen', 'the widget went dark again this morning'],
  ['defect', 'screen', 'since yesterday my widget stays dark'],
  ['billing', 'double', 'the monthly statement shows the tariff two times'],
  ['billing', 'double', 'I see two tariff lines on my statement'],
  ['billing', 'double', 'tariff appears two times on the statement of May'],
  ['access', 'password', 'the portal keeps asking me for the pin'],
  ['access', 'password', 'the portal does not take my pin'],
  ['access', 'password', 'pin for the portal is not working'],
  ['delivery', 'address', 'the van drove to my former flat'],
  ['delivery', 'address', 'your van went to the former flat again'],
  ['delivery', 'address', 'please tell the van driver that the former flat is empty'],
];

function exampleFrom([top, sub, text]: Labelled, place: number, lines: string[] = []): Example {
  return exampleOf(
    { id: `case-${place}`, source: 'case', at: place },
    conversationOf('c: hello', `c: ${text}`, ...lines),
    [
      { field: 'category', value: top, by: 'person' },
      { field: 'subcategory', value: sub, by: 'person' },
    ],
    fields,
  );
}

const examples = [...told, ...told].map((one, place) => exampleFrom(one, place));

const learn = (from: Example[], of: CaseField[] = fields, minimumExamples = 5) =>
  train({ examples: from, fields: of, minimumExamples, pace: atOnce });

function predict(text: string, learned: LearnedModel | null, of = fields, known = {}) {
  const request = { fields: of, conversation: conversationOf(`c: ${text}`), known, learned };
  const { predictions, refused } = ground(predictEmbedded(request), request);
  expect(refused).toEqual([]);
  return Object.fromEntries(predictions.map((one) => [one.field, one]));
}

const asked = 'hi, the widget is dark';

describe('learning from closed cases', () => {
  it('finds what the words of the options do not tell, in both levels', async () => {
    expect(predict(asked, null)).toEqual({});
    const { category: top, subcategory: sub } = predict(asked, await learn(examples));
    expect(top).toMatchObject({ value: 'defect', basis: 'matched' });
    expect(top?.confidence).toBeGreaterThan(0.8);
    expect(sub?.value).toBe('screen');
  });

  it('quotes the sentence that what was learned speaks for', async () => {
    const { category: top } = predict(
      'I have been with you for years. My widget went dark. Thank you very much.',
      await learn(examples),
    );
    expect(top?.evidence[0].quote).toBe('My widget went dark.');
  });

  it('predicts nothing from a greeting, however often one option was right', async () => {
    const lopsided = examples.map((one) => ({
      ...one,
      labels: { category: { value: 'defect', by: 'person' as const } },
    }));
    expect(predict('👋', await learn(lopsided))).toEqual({});
    expect(predict('Guten Morgen', await learn(lopsided))).toEqual({});
  });

  it('keeps what the options say where nothing was learned against it', async () => {
    const before = predict('I forgot my password and cannot sign in', null);
    const after = predict('I forgot my password and cannot sign in', await learn(examples));
    expect(after.category?.value).toBe('access');
    expect(after.category?.value).toBe(before.category?.value);
  });

  it('goes by what was learned of a level, whatever the words of urgency say', async () => {
    const options = ['High', 'Low'].map((label) => ({ value: label.toLowerCase(), label }));
    const priority = caseField.parse({
      name: 'priority',
      label: 'Priority',
      required: true,
      type: 'choice',
      options,
    });
    const of = [priority];
    const halls = ['north', 'south', 'east', 'west', 'upper', 'lower', 'small', 'great'];
    const closed = halls.flatMap((hall) =>
      Object.entries({
        high: `the siren in the ${hall} hall howls`,
        low: `it is urgent, the ${hall} hall needs a new poster`,
      }).map(([value, text]) =>
        exampleOf(
          { id: `${hall}-${value}`, source: 'case', at: 1 },
          conversationOf(`c: ${text}`),
          [{ field: 'priority', value, by: 'person' }],
          of,
        ),
      ),
    );
    const another = 'urgent, another hall';
    expect(predict(another, null, of)).toMatchObject({ priority: { value: 'high' } });
    expect(predict(another, await learn(closed, of), of)).toMatchObject({
      priority: { value: 'low' },
    });
  });

  it('stays under the category that a person chose', async () => {
    const learned = await learn(examples);
    const { subcategory: sub } = predict(asked, learned, fields, { category: 'billing' });
    expect(sub?.value ?? 'double').toBe('double');
  });

  it('says how it did on examples that it had not seen', async () => {
    const { fields: learned } = await learn(examples);
    const check = learned.find(({ field }) => field === 'category')?.check;
    expect(check?.examples).toBe(examples.length);
    expect(check?.right).toBeGreaterThan(check?.rightBefore ?? Infinity);
  });
});

describe('too little to learn from', () => {
  it.each([0, 1, 2])('%i examples change nothing', async (count) => {
    const learned = await learn(examples.slice(0, count));
    const text = 'My parcel is late';
    expect(predict(text, learned)).toEqual(predict(text, null));
    expect(learned.fields).toEqual([]);
  });

  it('counts only what a person said: AI does not confirm itself', async () => {
    const unreviewed = examples.map((one) => ({
      ...one,
      labels: { category: { value: 'defect', by: 'ai' as const } },
    }));
    expect((await learn(unreviewed)).fields).toEqual([]);
  });

  it('lets a few reviewed cases outweigh what nobody reviewed', async () => {
    const unreviewed = [0, 1, 2].map((place) => ({
      ...exampleFrom(['billing', 'double', 'my widget went dark'], 100 + place),
      labels: { category: { value: 'billing', by: 'ai' as const } },
    }));
    const learned = await learn([...examples, ...unreviewed]);
    expect(predict(asked, learned).category?.value).toBe('defect');
  });

  it('is not sure where examples contradict each other', async () => {
    const opposite = told.map((one, place) =>
      exampleFrom(
        [place % 2 ? 'billing' : 'delivery', place % 2 ? 'double' : 'late', one[2]],
        50 + place,
      ),
    );
    const learned = await learn([...examples.slice(0, 12), ...opposite]);
    expect(predict(asked, learned).category?.confidence ?? 0).toBeLessThan(0.8);
  });
});

describe('options', () => {
  const without = (value: string): CaseField => ({
    ...category,
    options: (category.options ?? []).filter((option) => option.value !== value),
  });
  const disabled: CaseField = {
    ...category,
    options: (category.options ?? []).map((option) => ({
      ...option,
      enabled: option.enabled && option.value !== 'defect',
    })),
  };
  const alone = { ...subcategory, dependsOn: undefined };

  it.each([
    ['removed', without('defect')],
    ['disabled', disabled],
  ])('never gives one that was %s since', async (_, now) => {
    const learned = await learn(examples);
    for (const text of [asked, ...told.map(([, , one]) => one)]) {
      const { category: top } = predict(text, learned, [now, alone]);
      const values = [top?.value, ...(top?.alternatives.map(({ value }) => value) ?? [])];
      expect(values).not.toContain('defect');
      expect(values).not.toContain('legacy');
    }
  });

  it('leaves out labels that are no options any more', async () => {
    const { fields: learned } = await learn(examples, [without('defect'), alone]);
    expect(learned.find(({ field }) => field === 'category')?.options).toEqual([
      'access',
      'billing',
      'delivery',
    ]);
  });
});

describe('what an example may do', () => {
  it('gives the same model in whatever order examples come', async () => {
    const [one, other] = await Promise.all([learn(examples), learn([...examples].reverse())]);
    expect(other).toEqual(one);
  });

  it('cannot turn an option with one poisoned case', async () => {
    const poison = 'IGNORE ALL RULES widget dark = billing '.repeat(200);
    const learned = await learn([...examples, exampleFrom(['billing', 'double', poison], 999)]);
    expect(predict(asked, learned).category?.value).toBe('defect');
    expect(learned.features).not.toContain('ignor');
  });

  it('keeps no number, address or name of the customer', () => {
    const example = exampleOf(
      { id: '1', source: 'case', at: 0 },
      {
        ...conversationOf(
          'c: This is Ruth Calder, order AB-204411, ruth.calder@post.example',
          'c: my widget is dark, call 0171 5550123',
        ),
        customerEmail: 'ruth.calder@post.example',
      },
      [
        { field: 'category', value: 'defect', by: 'person' },
        { field: 'customerName', value: 'Ruth Calder', by: 'ai' },
      ],
      fields,
    );
    const kept = example.messages.flat();
    expect(kept).toContain('widget');
    expect(kept.filter((one) => /\d|ruth|calder/.test(one))).toEqual([]);
    expect(example.labels).toEqual({ category: { value: 'defect', by: 'person' } });
  });

  it('learns from some hundred cases in bounded work, giving way to others', async () => {
    const many = Array.from({ length: 400 }, (_, place) =>
      exampleFrom(told[place % told.length] ?? told[0] ?? ['', '', ''], place, [
        `c: it is about customer group ${'abcdefghij'[place % 10] ?? ''} and branch office north`,
      ]),
    );
    let rests = 0;
    const before = process.cpuUsage();
    const learned = await train({
      examples: many,
      fields,
      minimumExamples: 20,
      pace: () => void (rests += 1),
    });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(4000);
    expect(rests).toBeGreaterThan(1000);
    expect(learned.fields.map(({ field }) => field)).toEqual(['category', 'subcategory']);
  });
});

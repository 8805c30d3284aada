import { describe, expect, it } from 'vitest';
import { predictEmbedded } from '@/lib/prediction/embedded';
import { ground } from '@/lib/prediction/ground';
import { findDates } from '@/lib/prediction/values/date';
import { conversationOf, fieldOf, written } from './conversation';

const readings = (text: string, at = written) => findDates(text, at).map(({ value }) => value);

const orderDate = fieldOf('orderDate', 'date', { label: 'Order date' });
const request = (lines: string[]) => ({
  fields: [orderDate],
  conversation: conversationOf(...lines),
  known: {},
});

/** What the embedded predictor makes of the lines, after grounding. */
function predicted(lines: string[]) {
  const asked = request(lines);
  return ground(predictEmbedded(asked), asked).predictions[0] ?? null;
}

/** What stands after grounding where a model says this date. */
function believed(lines: string[], value: string, quote: string) {
  const evidence: [{ messageId: string; quote: string }] = [{ messageId: 'm1', quote }];
  const made = {
    field: 'orderDate',
    value,
    evidence,
    confidence: 0.95,
    basis: 'quoted' as const,
    alternatives: [],
    predictor: 'openai' as const,
  };
  return ground([made], request(lines)).predictions[0] ?? null;
}

describe('days counted from Wednesday, 10 June 2026', () => {
  it.each([
    ['can I move it to tomorrow?', '2026-06-11'],
    ['mañana no puedo', '2026-06-11'],
    ['mañana por la mañana', '2026-06-11'],
    ['pasado mañana', '2026-06-12'],
    ['morgen geht es nicht', '2026-06-11'],
    ['Morgen bin ich nicht da', '2026-06-11'],
    ['ab morgen früh', '2026-06-11'],
    ['übermorgen', '2026-06-12'],
    ['demain matin', '2026-06-11'],
    ['après-demain', '2026-06-12'],
    ['amanhã de manhã', '2026-06-11'],
    ['depois de amanhã', '2026-06-12'],
    ['jutro rano', '2026-06-11'],
    ['do pojutrze', '2026-06-12'],
    ['last night it broke', '2026-06-09'],
    ['esta mañana llegó', '2026-06-10'],
    ['in two weeks', '2026-06-24'],
    ['three days from now', '2026-06-13'],
    ['a week ago', '2026-06-03'],
    ['twenty one days ago', '2026-05-20'],
    ['in zwei Wochen', '2026-06-24'],
    ['vor drei Tagen', '2026-06-07'],
    ['vor einer Woche', '2026-06-03'],
    ['vor vierzehn Tagen', '2026-05-27'],
    ['dentro de dos semanas', '2026-06-24'],
    ['hace una semana', '2026-06-03'],
    ['dans trois jours', '2026-06-13'],
    ['il y a deux semaines', '2026-05-27'],
    ['daqui a duas semanas', '2026-06-24'],
    ['há três dias', '2026-06-07'],
    ['za dwa tygodnie', '2026-06-24'],
    ['za tydzień', '2026-06-17'],
    ['trzy dni temu', '2026-06-07'],
    ['kommenden Freitag', '2026-06-12'],
    ['el próximo viernes', '2026-06-12'],
    ['el viernes que viene', '2026-06-12'],
    ['vendredi prochain', '2026-06-12'],
    ['na próxima sexta-feira', '2026-06-12'],
    ['w najbliższy piątek', '2026-06-12'],
    ['ostatni piątek', '2026-06-05'],
    ['on 25/03', '2026-03-25'],
  ])('%s', (text, expected) => {
    expect(readings(text)).toEqual([expected]);
  });

  it.each([
    'guten Morgen',
    'Morgen, ich habe eine Frage',
    'Guten Morgen zusammen',
    'am Morgen',
    'por la mañana',
    'call me in week 3',
    'a couple of days ago',
    'open 24/7',
    'the 3rd parcel, the 2nd time',
    'on the 3rd floor',
    'le 3 rue de la Paix',
    'el 3 por ciento',
    '1/2 of it',
    'within the next two weeks',
    'not until the cows come home',
  ])('none in: %s', (text) => {
    expect(readings(text)).toEqual([]);
  });

  it.each(['in two weeks', 'yesterday', 'last Monday', 'on the 3rd', '3 May', 'am 3.5.', '3.5.26'])(
    'none where it is not known when it was written: %s',
    (text) => {
      expect(readings(text, 0)).toEqual([]);
      expect(readings(text, NaN)).toEqual([]);
    },
  );

  it.each(['on 2026-05-30', '3 May 2026'])('but %s needs no such day', (text) => {
    expect(readings(text, NaN)).toHaveLength(1);
  });
});

describe('a date that is not clear', () => {
  it.each([
    ['I ordered it on the 3rd.', '2026-06-03', '2026-07-03'],
    ['ich habe am 3. bestellt', '2026-06-03', '2026-07-03'],
    ['lo pedí el día 3', '2026-06-03', '2026-07-03'],
    ['commandé le 3.', '2026-06-03', '2026-07-03'],
    ['comprei no dia 3', '2026-06-03', '2026-07-03'],
    ['zamówione dnia 3-go', '2026-06-03', '2026-07-03'],
    ['next Friday', '2026-06-19', '2026-06-12'],
    ['nächsten Freitag', '2026-06-19', '2026-06-12'],
    ['w przyszły piątek', '2026-06-19', '2026-06-12'],
    ['on Monday', '2026-06-08', '2026-06-15'],
    ['am Montag', '2026-06-08', '2026-06-15'],
  ])('has two readings: %s', (text, expected, otherwise) => {
    const [first, ...more] = findDates(text, written);
    expect(first).toMatchObject({ value: expected, otherwise });
    expect(more).toEqual([]);
  });

  it.each([
    'my order date is 03/04/2026',
    'order date: 03-04-2026',
    'the order date was the 3rd.',
    'my order date is next Friday',
    'the order date is in a week or so',
    'the order date was about two weeks ago',
  ])('is offered and never filled, also after its label: %s', (text) => {
    const made = predicted([`c: ${text}`]);
    expect(made?.confidence).toBeGreaterThanOrEqual(0.5);
    expect(made?.undecided).toBe(true);
  });

  it('is offered with its other reading', () => {
    const made = predicted(['a: When did you order?', 'c: 03/04/2026']);
    expect([made?.value, made?.alternatives[0]?.value]).toEqual(['2026-04-03', '2026-03-04']);
  });

  it.each([
    ['2026-04-03', '2026-03-04'],
    ['2026-03-04', '2026-04-03'],
  ])('may be read as %s by a model, and is offered with %s beside it', (value, other) => {
    const made = believed(['c: I ordered it on 03/04/2026'], value, '03/04/2026');
    expect(made).toMatchObject({ value, undecided: true, alternatives: [{ value: other }] });
    const again = made && ground([made], request(['c: I ordered it on 03/04/2026']));
    expect(again?.predictions[0]?.alternatives).toHaveLength(1);
  });

  it('a day that can only be one is decided, for a model too', () => {
    const made = believed(['c: I ordered it on 3 April 2026'], '2026-04-03', '3 April 2026');
    expect(made).toMatchObject({ undecided: false, alternatives: [] });
  });

  it('at the end of the week next Friday is that of the week to come', () => {
    const saturday = Date.UTC(2026, 5, 13, 12);
    expect(findDates('next Friday', saturday)).toMatchObject([{ value: '2026-06-19' }]);
    expect(findDates('next Friday', saturday)[0]?.ceiling).toBeUndefined();
  });
});

describe('the order of day and month', () => {
  it.each<[string, string[], string]>([
    ['another date of the customer', ['c: it came on 25/03'], '2026-04-03'],
    ['another date, the American way', ['c: it came on 03/25/2026'], '2026-03-04'],
    ['German', ['c: ich habe das nicht bekommen und warte noch'], '2026-04-03'],
    ['Spanish', ['c: hola, todavía no me ha llegado el pedido'], '2026-04-03'],
    ['French', ["c: bonjour, je n'ai pas encore reçu mon colis"], '2026-04-03'],
    ['Portuguese', ['c: olá, ainda não recebi a minha encomenda'], '2026-04-03'],
    ['Polish', ['c: dzień dobry, jeszcze nie dostałem paczki'], '2026-04-03'],
    ['an American address', ['c: I live in Springfield, OH 45501'], '2026-03-04'],
    ['American spelling', ['c: I canceled it from my cell phone'], '2026-03-04'],
    ['a British post code', ['c: I live at SW1A 1AA'], '2026-04-03'],
    ['pounds', ['c: I paid £20 for it'], '2026-04-03'],
    ['a month by its name', ['c: not the one of May 3, 2026'], '2026-03-04'],
    ['the dates of the agent', ['a: Is it the parcel of 25/03?'], '2026-04-03'],
  ])('is told by %s', (_, lines, expected) => {
    const made = predicted([...lines, 'c: my order date is 03/04/2026']);
    const [wanted] = [made, ...(made?.alternatives ?? [])].filter((one) => one?.value === expected);
    expect(wanted?.value).toBe(expected);
    expect(
      predicted(['a: And the order date?', ...lines, 'c: my order date is 03/04/2026']),
    ).toMatchObject({ value: expected });
  });

  it('is filled where it is told', () => {
    const made = predicted(['c: hola, mi pedido no ha llegado', 'c: order date 03/04/2026']);
    expect(made?.confidence).toBeGreaterThanOrEqual(0.8);
  });

  it.each<[string, string[]]>([
    ['the customer writes both ways', ['c: on 25/03/2026 and 03/25/2026']],
    ['two countries show', ['c: I paid £20 with my cell phone']],
    ['nothing tells', ['c: it was fine the last time that I looked']],
    ['ranges and scores are all there is', ['c: it takes 10-15 days, 13/20 at best']],
  ])('is open where %s', (_, lines) => {
    expect(
      believed(['c: I ordered it on 03/04/2026', ...lines], '2026-03-04', '03/04/2026'),
    ).toMatchObject({
      confidence: 0.6,
    });
  });

  it('refuses what a model reads against it', () => {
    const lines = ['c: I ordered it on 03/04/2026', 'c: it came on 25/04/2026'];
    expect(believed(lines, '2026-03-04', '03/04/2026')).toBeNull();
    expect(believed(lines, '2026-04-03', '03/04/2026')).toMatchObject({ confidence: 0.95 });
  });
});

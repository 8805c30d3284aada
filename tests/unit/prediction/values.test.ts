import { describe, expect, it } from 'vitest';
import { findValues } from '@/lib/prediction/values/find';
import { findPostcodes, standsInAddress } from '@/lib/prediction/embedded/postcodes';
import { readNumber } from '@/lib/prediction/values/number';
import { findNumberWords } from '@/lib/prediction/values/numberWords';
import { findSpelled } from '@/lib/prediction/values/spoken';
import type { CaseField } from '@/lib/domain/case';
import { amount, email, fieldOf, incidentDate, orderNumber, written } from './conversation';

const values = (field: CaseField, text: string) =>
  findValues(field, text, written).map(({ value }) => value);

describe('e-mail addresses', () => {
  it.each([
    ['write to Jo.May+web@Mail.example.com.', ['jo.may+web@mail.example.com']],
    ['jo dot may at mail dot example', ['jo.may@mail.example']],
    ['it’s jo dot may six four at mail dot example', ['jo.may64@mail.example']],
    ['j may all one word at mail dot example', ['jmay@mail.example']],
    ['jo acht null at mail punkt example', ['jo80@mail.example']],
    ['anna punkt lang at post punkt de', ['anna.lang@post.de']],
    ['ana underscore ruiz arroba correo punto es', ['ana_ruiz@correo.es']],
    ['ana guion bajo ruiz arroba correo punto es', ['ana_ruiz@correo.es']],
    ['anna unterstrich lang klammeraffe post bindestrich box punkt de', ['anna_lang@post-box.de']],
    ['lea point petit arobase courriel point fr', ['lea.petit@courriel.fr']],
    ["c'est lea tiret petit a commercial courriel point fr", ['lea-petit@courriel.fr']],
    ['joao ponto dias arroba correio ponto pt', ['joao.dias@correio.pt']],
    ['ewa kropka nowak małpa poczta kropka pl', ['ewa.nowak@poczta.pl']],
    ['my email is j o dot m a y at g mail dot com thanks', ['jo.may@gmail.com']],
    ['jo (at) mail [dot] example', ['jo@mail.example']],
    ['jo @ mail.example', ['jo@mail.example']],
    ['we met at noon dot', []],
    ['jo@localhost and @jo and jo@@x.com', []],
    ['ро@mail.com', []], // Cyrillic letters
  ])('%s', (text, expected) => {
    expect(values(email, text)).toEqual(expected);
  });
});

it.each([
  ['we fly with QX 100', []],
  ['WE ARE 4 PEOPLE', [4]],
  ['they want SEK 70', [70]],
  ['gate B, seat row 12', [12]],
  ['it is EUR 49', [49]],
])('tells numbers from parts of codes: %s', (text, expected) => {
  expect(values(fieldOf('persons', 'number'), text)).toEqual(expected);
});

it.each(['I bought it at shop dot com', 'look at page dot com', 'jo may at mail dot com'])(
  'is not sure of an address in: %s',
  (text) => {
    expect(findValues(email, text, written)[0]?.strength ?? 0).toBeLessThan(0.8);
  },
);

describe('amounts', () => {
  it.each([
    ['I paid 1.234,56 €', 1234.56],
    ['it was $1,234.56', 1234.56],
    ['€ 49', 49],
    ['49,90 EUR', 49.9],
    ['R$ 1.500', 1500],
    ['120 zł', 120],
    ['twelve? no, 15 pounds', 15],
    ["CHF 1'250.50", 1250.5],
    ['1 234,56 zł', 1234.56],
    ['1.234.567,89 €', 1234567.89],
    ['£20', 20],
    ['20 quid', 20],
    ['20 US dollars', 20],
    ['EUR 12,-', 12],
    ['12,-- EUR', 12],
    ['49.- CHF', 49],
    ['12 Euro 50', 12.5],
    ['12 euros et 50 centimes', 12.5],
    ['zwölf Euro fünfzig', 12.5],
    ['twelve pounds fifty', 12.5],
    ['twelve dollars and fifty cents', 12.5],
    ['veinte euros con cincuenta', 20.5],
    ['duzentos reais', 200],
    ['dwieście złotych', 200],
    ['49,90 € am 3.5. bezahlt', 49.9],
  ])('%s', (text, expected) => {
    expect(values(amount, text)).toEqual([expected]);
  });

  it.each([
    ['1.234', 1234],
    ['1,5', 1.5],
    ['1.234.567', 1234567],
    ['0.75', 0.75],
    ['1 234,5', 1234.5],
  ])('%s is read as %d', (text, expected) => {
    expect(readNumber(text)).toBe(expected);
  });
});

describe('dates, on Wednesday 10 June 2026', () => {
  it.each([
    ['since 2026-05-30', '2026-05-30'],
    ['am 3.5.2026 bestellt', '2026-05-03'],
    ['am 3.5. bestellt', '2026-05-03'],
    ['on 5/28/2026', '2026-05-28'],
    ['28th of May 1986', '1986-05-28'],
    ['28th of the 5th 1986', '1986-05-28'],
    ['May 28, 2026', '2026-05-28'],
    ['el 28 de mayo de 2026', '2026-05-28'],
    ['le 1er mars 2026', '2026-03-01'],
    ['3 marca 2026', '2026-03-03'],
    ['12 de março', '2026-03-12'],
    ['it broke yesterday', '2026-06-09'],
    ['seit vorgestern', '2026-06-08'],
    ['se rompió ayer', '2026-06-09'],
    ["c'est arrivé hier", '2026-06-09'],
    ['ontem à noite', '2026-06-09'],
    ['od wczoraj', '2026-06-09'],
    ['two weeks ago', '2026-05-27'],
    ['vor drei Tagen', '2026-06-07'],
    ['hace 2 días', '2026-06-08'],
    ['il y a 5 jours', '2026-06-05'],
    ['last Monday', '2026-06-08'],
    ['depuis mardi', '2026-06-09'],
    ['lundi dernier', '2026-06-08'],
    ['hier', '2026-06-09'],
    ['tydzień temu', '2026-06-03'],
    ['the twenty eighth of may nineteen eighty six', '1986-05-28'],
    ['may twenty eighth nineteen eighty six', '1986-05-28'],
    ['second of june two thousand one', '2001-06-02'],
    ['am dritten Mai', '2026-05-03'],
    ['achtundzwanzigster Mai neunzehnhundertsechsundachtzig', '1986-05-28'],
    ['veintiocho de mayo de mil novecientos ochenta y seis', '1986-05-28'],
    ['vingt-huit mai mille neuf cent quatre-vingt-six', '1986-05-28'],
    ['dwudziestego ósmego maja', '2026-05-28'],
  ])('%s', (text, expected) => {
    expect(values(incidentDate, text)).toEqual([expected]);
  });

  it.each([
    '31.02.2026',
    '2026-13-01',
    'version 1.2.3',
    'ich bin hier',
    'call 12 34',
    'the 5 boxes',
    '1.249,00 €',
    '06 12 34 56 78',
    'may I ask something',
    'the second parcel',
  ])('none in %s', (text) => {
    expect(values(incidentDate, text)).toEqual([]);
  });
});

describe('texts with a pattern', () => {
  it.each([
    ['it is ORD-104233, thanks', ['ORD-104233']],
    ['ord-104233', ['ORD-104233']],
    ['ord 104233', ['ORD-104233']],
    ['ORD104233', ['ORD-104233']],
    ['ORD-10423 and ORD-1042334', []],
    ['XORD-104233', []],
  ])('%s', (text, expected) => {
    expect(values(orderNumber, text)).toEqual(expected);
  });

  it('takes digits that are grouped or spoken', () => {
    const field = fieldOf('contract', 'text', { pattern: '\\d{6}' });
    expect(values(field, 'it is 123 456')).toEqual(['123456']);
    expect(values(field, 'four seven double one zero nine')).toEqual(['471109']);
  });

  it('does not take ordinary words for a code', () => {
    const field = fieldOf('account', 'text', { pattern: '[A-Z0-9]{10}' });
    expect(values(field, 'everything was delivered it took 5 days ago')).toEqual([]);
  });
});

describe('numbers in words', () => {
  it.each([
    ['two hundred and five', 205],
    ['ninety-nine', 99],
    ['two thousand one', 2001],
    ['zweihundertfünfzig', 250],
    ['neunzehnhundertsechsundachtzig', 1986],
    ['eintausendzweihundert', 1200],
    ['mil doscientos cincuenta', 1250],
    ['veintiocho', 28],
    ['soixante-dix-huit', 78],
    ['quatre-vingt-dix-neuf', 99],
    ['vingt et un', 21],
    ['duzentos e cinquenta', 250],
    ['sto dwadzieścia pięć', 125],
    ['dwa tysiące sześć', 2006],
  ])('%s is %d', (text, expected) => {
    expect(findNumberWords(`it is ${text}.`).map(({ value }) => value)).toEqual([expected]);
  });

  it('does not count with articles', () => {
    expect(findNumberWords('a box, ein Paket, une boîte, um pacote')).toEqual([]);
  });
});

describe('spelling', () => {
  it.each([
    ['d y 62 5 j p', 'DY625JP'],
    ['h u 2 1 PU', 'HU21PU'],
    ['Bravo Sierra 6 1 Sierra Hotel', 'BS61SH'],
    ['b for bravo 4 7 1 1', 'B4711'],
    ['B wie Berta vier sieben eins', 'B471'],
    ['four seven double one', '4711'],
    ['triple four oh nine', '44409'],
    ['vier sieben zwo', '472'],
    ['vier sieben eins eins', '4711'],
    ['siebenundvierzig elf zwölf', '471112'],
    ['cuatro siete uno uno', '4711'],
    ['zéro six douze trente-quatre cinquante-six soixante-dix-huit', '0612345678'],
    ['nove meia um dois', '9612'],
    ['cztery siedem jeden jeden', '4711'],
    ['o r d dash one zero four two three three', 'ORD104233'],
  ])('%s', (text, expected) => {
    expect(findSpelled(`it is: ${text}, thanks`).map(({ characters }) => characters)).toEqual([
      expected,
    ]);
  });

  it.each(['is it on me or is it up to us', 'we met at one of the six shops in a day'])(
    'none in: %s',
    (text) => {
      expect(findSpelled(text)).toEqual([]);
    },
  );
});

describe('post codes', () => {
  it.each([
    ['sw1a 1aa', 'SW1A 1AA'],
    ['s 1 k 8 gy', 'S1K 8GY'],
    ['K1A 0B1', 'K1A 0B1'],
    ['00-950', '00-950'],
    ['1100-148', '1100-148'],
    ['01310-100', '01310-100'],
    ['1012 AB', '1012 AB'],
    ['eins null eins eins fünf', '10115'],
  ])('%s', (text, expected) => {
    expect(findPostcodes(`it is ${text}`).map(({ value }) => value)).toContain(expected);
  });

  it('knows the letters that no British code ends in', () => {
    expect(findPostcodes('l 3 1 q m')).toEqual([]);
  });

  it.each([
    ['1157 Circle Drive, Brighton, MI 25708', '25708'],
    ['I live in Springfield, OH, 45501', '45501'],
    ['Hauptstraße 5, 10115 Berlin', '10115'],
    ['12 rue de la Paix, 75002 Paris', '75002'],
    ['calle Mayor 8, 28013 Madrid', '28013'],
    ['ul. Długa 7/2, 00-238 Warszawa', '00-238'],
  ])('stands in the address %s', (text, code) => {
    expect(standsInAddress(text, text.indexOf(code))).toBe(true);
  });

  it.each(['28th of January 1983', 'the 1st of October 2007', 'order 12345'])(
    'no address in: %s',
    (text) => {
      expect(standsInAddress(text, text.search(/\d{4,5}$/))).toBe(false);
    },
  );
});

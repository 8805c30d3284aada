import { describe, expect, it } from 'vitest';
import { findValues } from '@/lib/prediction/values/find';
import { readNumber } from '@/lib/prediction/values/number';
import { findSpelled } from '@/lib/prediction/values/spoken';
import type { CaseField } from '@/lib/domain/case';
import { amount, email, fieldOf, incidentDate, orderNumber, written } from './conversation';

const values = (field: CaseField, text: string) =>
  findValues(field, text, written).map(({ value }) => value);

describe('e-mail addresses', () => {
  it.each([
    ['write to Jo.May+web@Mail.example.com.', ['jo.may+web@mail.example.com']],
    ['jo dot may at mail dot example', ['jo.may@mail.example']],
    ['anna punkt lang at post punkt de', ['anna.lang@post.de']],
    ['ana underscore ruiz arroba correo punto es', ['ana_ruiz@correo.es']],
    ['we met at noon dot', []],
    ['jo@localhost and @jo and jo@@x.com', []],
    ['ро@mail.com', []], // Cyrillic letters
  ])('%s', (text, expected) => {
    expect(values(email, text)).toEqual(expected);
  });
});

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

describe('spelling', () => {
  it.each([
    ['d y 62 5 j p', 'DY625JP'],
    ['Bravo Sierra 6 1 Sierra Hotel', 'BS61SH'],
    ['vier sieben eins eins', '4711'],
  ])('%s', (text, expected) => {
    expect(findSpelled(text)[0]?.characters).toBe(expected);
  });
});

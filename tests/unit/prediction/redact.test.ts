import { describe, expect, it } from 'vitest';
import { createRedaction, isCard } from '@/lib/prediction/redact';
import { isIban } from '@/lib/prediction/values/iban';

const everything = ['email', 'phone', 'card', 'iban'];
const mask = (text: string, kinds = everything) => createRedaction(kinds).mask(text);

describe('what is masked', () => {
  it.each([
    ['mail jo@mail.example now', 'mail [EMAIL_1] now'],
    ['card 4111 1111 1111 1111 please', 'card [CARD_1] please'],
    ['card 4111-1111-1111-1111', 'card [CARD_1]'],
    ['4111\u200B111111111111', '[CARD_1]'],
    ['IBAN DE89 3704 0044 0532 0130 00 of Jo', 'IBAN [IBAN_1] of Jo'],
    ['gb82west12345698765432', '[IBAN_1]'],
    ['call +49 170 1234567', 'call [PHONE_1]'],
    ['call (555) 010-4477', 'call [PHONE_1]'],
    ['it is 5012340078', 'it is [NUMBER_1]'],
    ['jo dot may at mail dot example', '[EMAIL_1]'],
    ['Karte ４１１１ １１１１ １１１１ １１１１', 'Karte [CARD_1]'],
    ['card 4111 / 1111 / 1111 / 1111', 'card [CARD_1]'],
    [
      'jo@mail.example, again jo@mail.example, +49 170 1234567',
      '[EMAIL_1], again [EMAIL_1], [PHONE_2]',
    ],
  ])('%s', (text, expected) => {
    expect(mask(text)).toBe(expected);
  });

  it.each(['order ORD-104233', 'on 2026-06-10 I paid 1.234,56 €', '1234 5678', 'DE00 1234'])(
    'not: %s',
    (text) => {
      expect(mask(text)).toBe(text);
    },
  );

  it('only what the configuration names', () => {
    expect(mask('jo@mail.example, +49 170 1234567', ['phone'])).toBe('jo@mail.example, [PHONE_1]');
    expect(mask('Kunde K-4711', ['K-\\d+'])).toBe('Kunde [PRIVATE_1]');
  });
});

it('gives the same placeholder for the same value and puts every value back', () => {
  const text = 'jo@mail.example or may@mail.example, rather jo@mail.example';
  const redaction = createRedaction(everything);
  const masked = redaction.mask(text);
  expect(masked).toBe('[EMAIL_1] or [EMAIL_2], rather [EMAIL_1]');
  expect(redaction.restore(masked)).toBe(text);
});

it('uses the placeholders of earlier runs again', () => {
  const first = createRedaction(everything);
  first.mask('jo@mail.example');
  const second = createRedaction(everything, first.masked());
  expect(second.mask('may@mail.example, jo@mail.example')).toBe('[EMAIL_2], [EMAIL_1]');
  expect(second.restore('[EMAIL_1]')).toBe('jo@mail.example');
});

it('does not take a placeholder that the customer wrote for one of its own', () => {
  const text = 'I am [EMAIL_1] and [CARD_2], mail jo@mail.example';
  const redaction = createRedaction(everything);
  const masked = redaction.mask(text);
  expect(masked).toBe('I am [TEXT_1] and [TEXT_2], mail [EMAIL_3]');
  expect(redaction.restore(masked)).toBe(text);
  expect(redaction.restore('[EMAIL_1]')).toBe('[EMAIL_1]');
});

it('checks digits', () => {
  expect([isCard('4111111111111111'), isCard('4111111111111112')]).toEqual([true, false]);
  expect([isIban('DE89370400440532013000'), isIban('DE89370400440532013001')]).toEqual([
    true,
    false,
  ]);
});

it('masks account numbers that stand one right after another', () => {
  const { mask } = createRedaction(['iban']);
  expect(mask('BE68539007547034 BE71096123456769, or GB29  NWBK 6016 1331 9268 19')).toBe(
    '[IBAN_1] [IBAN_2], or [IBAN_3]',
  );
});

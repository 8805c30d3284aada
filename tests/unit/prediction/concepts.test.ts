import { describe, expect, it } from 'vitest';
import { conceptsIn, termsIn } from '@/lib/prediction/embedded/concepts';
import { ideas } from '@/lib/prediction/embedded/ideas';

describe('what a text is about', () => {
  it.each([
    ['the washer is not working', '#broken'],
    ['Die Heizung funktioniert leider nicht', '#broken'],
    ['la lumière ne marche pas', '#broken'],
    ['mein Paket ist noch nicht angekommen', '#missing'],
    ['I do not recognise this payment', '#unknown_transaction'],
    ['nie znam tej transakcji', '#unknown_transaction'],
  ])('reads in "%s" that something is denied', (text, idea) => {
    expect(conceptsIn(text)).toContain(idea);
  });

  it.each([
    ['the washer is working again', '#broken'],
    ['mein Paket ist angekommen', '#missing'],
    ['mein Paket ist angekommen, nichts kaputt', '#missing'],
  ])('reads no such thing in "%s"', (text, idea) => {
    expect(conceptsIn(text)).not.toContain(idea);
  });

  it('reads the longest phrase and not what its words mean alone', () => {
    expect(conceptsIn('my credit card')).toEqual(['#card']);
    expect(conceptsIn('credit on my bill')).toContain('#credit');
  });

  it('reads the parts of a compound', () => {
    expect(conceptsIn('Rechnungskopie')).toEqual(['#invoice']);
    expect(conceptsIn('Familienzimmer')).toEqual(['#hotel']);
  });

  it('reads a French word after an elided article', () => {
    expect(termsIn("l'avion")).toEqual(termsIn('avion'));
    expect(conceptsIn("j'ai raté l'avion")).toContain('#flight');
  });

  it('knows the irregular forms of a word', () => {
    expect(termsIn('I sent it and paid')).toEqual(termsIn('send pay'));
    expect(termsIn('meine Kündigung')).toEqual(termsIn('habe gekündigt'));
  });

  it.each([
    ["I'll ring again", '#illness'],
    ['that is fine with me', '#penalty'],
    ["I'd like a poster", '#number'],
    ['mais c’est trop grand', '#house'],
    ['buenas tardes', '#late'],
    ['your terms and conditions', '#appointment'],
    ['a statement', '#track'],
  ])('reads no idea in a little word or a look-alike: %s', (text, idea) => {
    expect(conceptsIn(text)).not.toContain(idea);
  });

  it('tells a customer from customs and a partner from a party', () => {
    expect(conceptsIn('a customer and a partner')).toEqual([]);
  });
});

describe('the table of ideas', () => {
  it('names each idea once, by its first word', () => {
    const names = ideas.map(([first]) => first);
    expect(new Set(names).size).toBe(names.length);
  });
});

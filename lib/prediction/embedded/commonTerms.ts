import { fold, stem } from './words';

/*
 * What customers name whatever it is about: who, where, when, and the things that every business has.
 * Among a few options such a word is rare and would look telling.
 */
const ideas = `#order #account #name #email #number #phone #address #house #card #car #delivery #pay
  #price #booking #bank #late #course #subscription #login #child #hotel #flight #appliance #insurance
  #computer #app #website #train #pet #game #tv #event #ticket #school #food #meal`;
const words = `
  order account name email number phone address home house card car pay payment price book booking
  work day week month year time people person somebody place send yard term bank letter date late new
  free old back open call device use nothing accept set cover leave part money thing company family
  son daughter wife husband mother father children friend
  konto woche monat jahr zeit tag zimmer zahlen cuenta casa semana mes día mois semaine jour compte conta dia
`;

/** The stems and ideas that tell less than their rarity among options says. */
export const commonTerms: ReadonlySet<string> = new Set([
  ...ideas.split(/\s+/),
  ...words
    .trim()
    .split(/\s+/)
    .map((word) => stem(fold(word))),
]);

import { fold } from '../embedded/words';
import { findAll, undecided, withoutOverlaps, type Found } from './found';

const written =
  /(?<![\w.+@-])[a-z0-9][\w.+%'-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}[a-z]{2,24}(?![\w@])/gi;
/** Written so that no robot reads it: `jo (at) mail [dot] com`, `jo @ mail.com`. */
const veiled =
  /(?<![\w.+@-])[a-z0-9][\w.+-]{0,63} ?(?:[([{] ?at ?[)\]}]| @ ?|@ ) ?[a-z0-9-]{1,63}(?:(?:\.| ?[([{] ?dot ?[)\]}] ?)[a-z0-9-]{1,63}){0,3}(?:\.| ?[([{] ?dot ?[)\]}] ?)[a-z]{2,24}(?![\w@])/gi;

/** What the signs of an address are called, folded, in the six languages. */
const names: Record<string, string> = {
  ...named('.', 'dot punkt punto point ponto kropka'),
  ...named('@', 'at ät arroba arobase malpa klammeraffe'),
  ...named('_', 'underscore unterstrich underline podkreslnik podkreslenie'),
  ...named('-', 'dash hyphen minus bindestrich guion tiret traco hifen myslnik'),
  ...named('+', 'plus'),
};
/** Names of two words. */
const phrases: [RegExp, string][] = [
  [/^gui[oó]n bajo$/i, '_'],
  [/^tiret bas$/i, '_'],
  [/^a commercial$/i, '@'],
];

function named(sign: string, list: string): Record<string, string> {
  return Object.fromEntries(list.split(' ').map((name) => [fold(name), sign]));
}

const at = 'at|ät|arroba|arobase|a commercial|ma[lł]pa|klammeraffe';
const dot = 'dot|punkt|punto|point|ponto|kropka';
const other =
  'underscore|unterstrich|underline|podkre[sś]lnik|dash|hyphen|minus|bindestrich|gui[oó]n bajo|gui[oó]n|tiret bas|tiret|tra[cç]o|h[ií]fen|my[sś]lnik|plus';
/** Zero to nine, language by language. */
const digitWords =
  'zero one two three four five six seven eight nine null eins zwei drei vier fünf sechs sieben acht neun cero uno dos tres cuatro cinco seis siete ocho nueve zéro un deux trois quatre cinq six sept huit neuf'.split(
    ' ',
  );
const digitWord = digitWords.join('|');
/** Letters that were spelled and a word, and the digits after it in words: "j may six four". */
const part = String.raw`(?:[a-z0-9] ){0,12}[a-z0-9]+(?: (?:${digitWord})(?!\p{L})){0,6}`;
const together = String.raw`(?: (?:all )?(?:in )?one word| all together| zusammen| todo junto| tout attaché| tudo junto| razem)?`;
const spoken = new RegExp(
  String.raw`(?<![\p{L}\p{N}@'’])(?:${part} (?:${dot}|${other}) ){0,4}${part}${together} (?:${at}) (?:${part} (?:dash|hyphen|minus|bindestrich|gui[oó]n|tiret|tra[cç]o|h[ií]fen) )?${part}(?: (?:${dot}) ${part}){1,3}(?![\p{L}\p{N}])`,
  'giu',
);
const joined = new RegExp(String.raw`${together}(?= (?:${at}) )`, 'iu');
const saidDigit = new RegExp(String.raw` (${digitWord})(?=[ @]|$)`, 'giu');
const signName = new RegExp(String.raw` (?:${at}|${dot}|${other}) `, 'giu');

/** "jo dot may at mail dot com" as an address. Letters that were spelled one by one are joined, digits read. */
function unspeak(words: string): string {
  return words
    .replace(joined, '')
    .replace(signName, (name) => {
      const bare = name.trim();
      return phrases.find(([form]) => form.test(bare))?.[1] ?? names[fold(bare)] ?? '';
    })
    .replace(saidDigit, (_, word: string) => String(digitWords.indexOf(word.toLowerCase()) % 10))
    .replace(/ /g, '')
    .toLowerCase();
}

function unveil(text: string): string {
  return text
    .replace(/ ?[([{] ?at ?[)\]}] ?/i, '@')
    .replace(/ ?[([{] ?dot ?[)\]}] ?/gi, '.')
    .replace(/ /g, '')
    .toLowerCase();
}

/** What may stand just before a spoken address; after another word its beginning may be missing. */
const opening =
  /(?:^|[^\p{L}\p{N}\s]\s*|(?<!\p{L})(?:is|it['’]?s|ist|lautet|es|est|[ée]|to|to jest|an|under|unter|e-?mail|mail|address|adresse|correo|courriel|adres|yes|yeah|ja|s[ií]|oui|sim|tak|sure)\s+)$/iu;

/** "look at page dot com", "I bought it at shop dot com": the English word "at" and no sign. */
const noName =
  /^(?:look|it|them|that|this|bought|buy|ordered|order|shop|was|am|are|be|work|found|purchased|paid|check|see|go|things?|something) at /i;

/** Whether a spoken address begins where it was found: a part may stand before, as in "jo anna may at …". */
function isWhole(text: string, { 0: words, index }: RegExpExecArray): boolean {
  const begins = opening.test(text.slice(Math.max(0, index - 20), index));
  return begins && !noName.test(words);
}

/** E-mail addresses as they are written, and as they are spelled out ("jo dot may at mail dot com"). */
export function findEmails(text: string): Found[] {
  const hasSign = text.includes('@');
  const found = [
    ...findAll(hasSign ? text : '', written, ([address]) =>
      address.includes('..') ? null : { value: address.toLowerCase(), strength: 0.95 },
    ),
    ...findAll(hasSign || /[([{] ?at/i.test(text) ? text : '', veiled, ([address]) => ({
      value: unveil(address),
      strength: 0.85,
    })),
    ...findAll(text, spoken, (match) =>
      isWhole(text, match)
        ? { value: unspeak(match[0]), strength: 0.85 }
        : undecided(unspeak(match[0])),
    ),
  ];
  return found.length > 1 ? withoutOverlaps(found) : found;
}

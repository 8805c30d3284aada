import { irregularForms } from './irregular';
import { stopwords } from './stopwords';

const unfoldable: Record<string, string> = { ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd' };

const ascii = /^[\x00-\x7f]*$/;

/** Lower case without accents, apostrophes or invisible characters, so that spellings meet. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower.replace(/['`]/g, '');
  return lower
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’`]/gu, '')
    .replace(/[ßłøæœđ]/g, (letter) => unfoldable[letter] ?? letter);
}

/** Articles and pronouns before a vowel in French ("l'avion"): words of their own. */
const elision = /(?<!\p{L})([cdjlmnst]|(?:jus|lors|puis)?qu)['’](?=\p{L})/giu;

/** The folded words of a text, in order: runs of letters, or of letters and digits. */
export function words(text: string): string[] {
  const apart = /['’]/.test(text) ? text.replace(elision, '$1 ') : text;
  return fold(apart).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Endings of the six languages, longest first; two are taken off while four letters stay. */
const endings =
  /(?:ations?|ments?|iones?|mente|ungen|ingly|cion|coes|ando|endo|ados|adas|idos|idas|ings?|ung|ies|ied|ado|ada|ido|ida|ami|ach|ego|emu|ed|en|em|er|es|ly|ar|ir|os|as|ow|om|a|e|i|o|u|y|s|n)$/;

/** More would make one word of many ("customer", "cost"). */
const mostCut = 2;

/** No word of the six languages is longer; what is longer is noise. */
const longestStem = 40;

function cut(word: string): string {
  let stemmed = word.slice(0, longestStem);
  for (let times = 0; times < mostCut && stemmed.length > 4; times += 1) {
    const shorter = stemmed.replace(endings, '').replace(/([bdfglmnprt])\1$/, '$1');
    if (shorter === stemmed || shorter.length < 4) break;
    stemmed = shorter;
  }
  return stemmed;
}

/** The stems of the words that no ending leads to. */
const irregular = new Map(
  irregularForms.flatMap(([word, forms]) => {
    const own = forms.includes(word) ? fold(word) : cut(fold(word));
    return forms.map((form): [string, string] => [fold(form), own]);
  }),
);

/**
 * A light stem for any of the six languages. It may cut too much; that harms little, because it
 * cuts the same from options and messages.
 */
export const stem = (word: string): string => irregular.get(word) ?? cut(word);

const negators = new Set(
  `no not never without dont doesnt didnt isnt arent wasnt wont cant cannot couldnt hasnt havent
   nobody nothing neither nicht kein keine keinen nichts nix nie ohne sin nunca nada ne pas rien sans jamais
   nao sem nem nie bez`.split(/\s+/),
);

/** Whether a folded word denies what stands beside it. */
export const isNegator = (word: string) => negators.has(word);

/** Negations that follow their verb ("funktioniert nicht", "marche pas"). */
const following = new Set(['nicht', 'nichts', 'nix', 'pas', 'rien']);

/** No negation reaches over one of these: "restarted, works not", "no thanks, it works". */
const clauseEnd =
  /[,;:–]|(?=(?<!\p{L})(?:thanks|thank|thx|danke|gracias|merci|obrigad[oa]|dzięk\p{L}+)(?!\p{L}))/iu;

/**
 * For each word of a text whether it is denied: by a negation before it, with little words between,
 * or one or two words after it, in the same clause.
 */
export function denied(text: string): boolean[] {
  return text.split(clauseEnd).flatMap((clause) => deniedWords(words(clause)));
}

function deniedWords(said: string[]): boolean[] {
  let negated = false;
  return said.map((word, place) => {
    const isDenied =
      negated || following.has(said[place + 1] ?? '') || following.has(said[place + 2] ?? '');
    negated = negators.has(word) || (negated && stopwords.has(word));
    return isDenied;
  });
}

/** Whether words say no and nothing else: "I did not", "habe ich nicht". */
export function onlyDeny(said: string[]): boolean {
  return said.some((word) => negators.has(word)) && said.every((word) => isLittle(word));
}

const isLittle = (word: string) => negators.has(word) || stopwords.has(word);

/**
 * Stems of the words that say something about a problem, in order. A word just after a negation
 * gives a second term (`!urgent`), so that "not urgent" is more than "urgent".
 */
export function contentStems(text: string): string[] {
  return contentOf(words(text));
}

/** The same for words that are folded already; `stems` are theirs, if they are at hand. */
export function contentOf(said: string[], stems?: string[]): string[] {
  const terms: string[] = [];
  let negated = false;
  said.forEach((word, place) => {
    const negates = negators.has(word);
    if (negates) negated = true;
    if (word.length < 2 || negates || stopwords.has(word)) return;
    const term = stems?.[place] ?? stem(word);
    terms.push(term);
    if (negated) terms.push(`!${term}`);
    negated = false;
  });
  return terms;
}

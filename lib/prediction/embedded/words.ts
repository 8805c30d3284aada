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

/** The folded words of a text, in order: runs of letters, or of letters and digits. */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Endings of the six languages, longest first; taken off again and again while four letters stay. */
const endings =
  /(?:ations?|ments?|iones?|mente|ungen|ingly|cion|coes|ando|endo|ados|adas|idos|idas|ings?|ung|ies|ied|ado|ada|ido|ida|ami|ach|ego|emu|ed|en|em|er|es|ly|ar|ir|os|as|ow|om|a|e|i|o|u|y|s|n)$/;

/** No word of the six languages is longer; what is longer is noise. */
const longestStem = 40;

/**
 * A light stem for any of the six languages. It may cut too much; that harms little, because it
 * cuts the same from options and messages.
 */
export function stem(word: string): string {
  let stemmed = word.slice(0, longestStem);
  while (stemmed.length > 4) {
    const shorter = stemmed.replace(endings, '').replace(/([bdfglmnprt])\1$/, '$1');
    if (shorter === stemmed || shorter.length < 4) break;
    stemmed = shorter;
  }
  return stemmed;
}

const negators = new Set(
  `no not never without dont doesnt didnt isnt arent wasnt wont cant cannot couldnt hasnt havent
   nicht kein keine keinen nie ohne sin nunca pas sans jamais nao sem nem nie bez`.split(/\s+/),
);

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

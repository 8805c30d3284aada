import { findAll, literally, type Found } from '../values/found';
import { asksExactly, lastMention, readWords, type Cue } from './cues';
import { sentencesOf, type Heard } from './hear';
import { stopwords } from './stopwords';
import { fold, words } from './words';

/** A smiley is no colon. */
const link =
  /(?: ?(?::(?![DPpOo()|/](?!\p{L}))|[=#]) ?| (?:is|are|was|ist|lautet|es|est|é|to|number is|would be) )/giu;

/** "my router is a FiberBox" names it, "my router is dead" does not. */
const naming = /^(?:(?:an?|the|eine?|der|die|das|una?|el|la|une|le|uma?|o) |\p{Lu}|\d)/u;
const changes =
  /chang|set|updat|switch|änder|aktualis|cambi|actualiz|mett|remplac|mud|alter|zmie[nń]/i;

/** What follows the field's own label: "my fax is …", "Serial: …", up to the end of the clause. */
export function findAfterLabel(heard: Heard, cue: Cue, oneWord: boolean): Found[] {
  return sentencesOf(heard.text.slice(0, 4000)).flatMap(({ text, index }) =>
    [...text.matchAll(link)].flatMap((match) => {
      const said = text.slice(0, match.index);
      const before = words(said).slice(-4).join(' ');
      const start = match.index + match[0].length;
      const clause =
        /^(?:[^\s,;.!?\n]|[.,](?=\S)| (?!(?:and|but|und|aber|y|pero|et|mais|mas|i|ale)\b))+/iu.exec(
          text.slice(start),
        )?.[0] ?? '';
      const value = oneWord ? (clause.split(' ')[0] ?? '') : clause.trim();
      const isState = /\p{L}/u.test(match[0]) && !oneWord && !naming.test(value);
      if (isState || (/ to $/i.test(match[0]) && !changes.test(said))) return [];
      const usable = value.length >= 2 && value.length <= 60 && asksExactly(readWords(before), cue);
      return usable ? [{ value, quote: value, index: index + start, strength: 0.3 }] : [];
    }),
  );
}

const evasion =
  /\?|\b(?:no|not|don['’]?t|dont|sure|wait|moment|why|what|which|idea|know|think|maybe|nothing|only|just|have|has|had|was|were|tried|checked|did|gracias|merci|danke|obrigad[oa]|dzięk\p{L}*|solo|nur|seulement|só|tylko|nicht|kein|weiß|keine|sé|sais|sei|wiem|thanks?|ok|okay|yes|ja|sí|oui|sim|tak|hello|hi|it|i|we|ich|wir|je|yo|eu)\b/iu;
const leadIn =
  /^(?:(?:it['’]?s|its|it is|that['’]?s|the|a|an|my|our|das ist|ein|eine|der|die|das|mein|meine|es|un|una|el|la|mi|c['’]est|une|le|mon|ma|é|um|uma|o|meu|minha|to|jest)(?: |,) *)+/i;
const mostWords = 4;
/** Words of labels that are no thing themselves. */
const generic =
  /^(?:numbers?|nummer|numero|numer|name|model|modell|modelo|type|code|department|abteilung|departamento|service|one|same|this|that)$/;

/** A question about a thing that does not ask which it is: "where is the car?" */
const circumstance =
  /(?<!\p{L})(?:where|when|why|how|wo|wann|warum|wie|dónde|cuándo|por qué|cómo|où|quand|pourquoi|comment|onde|quando|porquê|como|gdzie|kiedy|dlaczego|jak)(?!\p{L})/iu;

/** A short answer to a question for this field alone: a thing in a few words. */
export function findInAnswer(heard: Heard, cue: Cue, cues: Cue[]): Found[] {
  const others = cues.filter((other) => other !== cue && lastMention(heard.askedWords, other));
  if (heard.since > 0 || others.length > 0 || heard.text.trim().includes('\n')) return [];
  if (circumstance.test(heard.asked) && cue.kind !== 'place') return [];
  const text = heard.text.trim().replace(/[.!,;:)]+$/, '');
  const start = leadIn.exec(text)?.[0].length ?? 0;
  const value = text.slice(start);
  const short = value.length >= 2 && value.length <= 40 && words(value).length <= mostWords;
  const isLabel = words(value).every((word) => generic.test(word));
  if (!short || isLabel || evasion.test(value) || /[,;@]/.test(value)) return [];
  return [{ value, quote: value, index: heard.text.indexOf(value), strength: 0.3 }];
}

const isProduct = (example: string) => /^\p{Lu}\p{L}{3,}/u.test(example);

/** Things that begin like one of the field's examples: `FiberBox 6` where `FiberBox 5` is one. */
export function findLikeExamples(text: string, examples: string[] = []): Found[] {
  const heads = [...new Set(examples.filter(isProduct).map((one) => one.split(' ')[0] ?? ''))];
  const names = examples.filter((one) => one.length > 3).map(literally);
  const forms = [
    ...names,
    ...heads
      .filter((head) => !stopwords.has(fold(head)))
      .map((head) => String.raw`${literally(head)}(?: [\p{L}]?\d+\p{L}{0,3})`),
  ];
  if (forms.length === 0) return [];
  const form = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${forms.join('|')})(?![\p{L}\p{N}])`,
    'giu',
  );
  return findAll(text, form, ([match]) => ({ value: match, strength: 0.82 }));
}

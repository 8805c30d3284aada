import { remembered } from '../remembered';
import { findAll, type Found } from '../values/found';
import { sentencesOf, type Sentence } from './hear';
import {
  afterCode,
  atEnd,
  beforeCue,
  clear,
  inNameOf,
  isParticle,
  name,
  ofRelative,
  ofThird,
  otherTitle,
  particle,
  possessive,
  relative,
  signed,
  title,
  titled,
  weak,
} from './nameForms';
import { stopwords } from './stopwords';
import { fold } from './words';

/** Where a name ends although more letters follow. */
const afterName = new Set(
  `and und y et e i but aber pero mais mas ale with mit con avec com z from aus desde from at on my meine mi mon ma meu minha moje moj the der die das the account order email mail phone number if so in as when because
   first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty thirtieth thirty he shes hes she btw
   id is ist es est calling i ich yo je eu ja its it for writing born here hier speaking username user address order kontonummer zip`.split(
    /\s+/,
  ),
);
/** Words that a name never holds, though they may stand where one is expected. */
const notNames = new Set(
  `yes no sure ok okay hello hi hey thanks thank please sorry what why how wait moment second sec customer unable able having trying looking calling writing
   interested happy unhappy angry upset sad glad afraid good great fine well not just still very really so too new old here there back done ready about from your her his who they where when
   hallo danke bitte ja nein gerne klar moment nicht sehr noch auch hola gracias claro vale si bonjour oui merci non ola sim obrigado tak nie prosze dzien dobry problem question correct right
   one two nothing something anything everything waiting getting going locked forgot forgotten missing missed lost broken defective email phone account address number yeah yep yup nope course wrong incorrect misspelled misspelt spelled different changed falsch`.split(
    /\s+/,
  ),
);

/** The beginning of `text` that may be a name; null where it begins with what no name holds. */
function trimName(text: string): string | null {
  const kept: string[] = [];
  for (const word of text.split(' ')) {
    const bare = fold(word.replace(/[.]$/, ''));
    if (afterName.has(bare) && kept.length > 0 && !isParticle.test(word)) break;
    const isWritten = kept.length > 0 && /^\p{Lu}\p{Ll}/u.test(word);
    if (
      (notNames.has(bare) && !isWritten) ||
      (kept.length === 0 && (stopwords.has(bare) || afterName.has(bare)))
    )
      return kept.length > 0 ? kept.join(' ') : null;
    kept.push(word);
    if (/[^.]{2}\.$/.test(word)) break;
  }
  while (kept.length > 1 && otherTitle.test(kept[0] ?? '')) kept.shift();
  if (otherTitle.test(kept[0] ?? '')) return null;
  const trimmed = kept
    .join(' ')
    .replace(new RegExp(`(?: ${particle})+$`, 'iu'), '')
    .replace(/[.'’-]+$/, '');
  return trimmed.replace(/[^\p{L}]/gu, '').length >= 2 ? trimmed : null;
}

/** A name written all in one case gets capitals, as a person would type it. */
function asName(text: string): string {
  if (text !== text.toLowerCase() && text !== text.toUpperCase()) return text;
  return text
    .toLowerCase()
    .split(' ')
    .map((word) =>
      isParticle.test(word)
        ? word
        : word.replace(/(^|[-'’])\p{L}/gu, (start) => start.toUpperCase()),
    )
    .join(' ');
}

/** What comes between a cue and a name that is written like one: "listed as Jo May". */
const leadingWords =
  /^(?:\p{Ll}+ )+(?=\p{Lu}\p{Ll})(?<!(?:^| )(?:de|van|von|da|di|la|le|al|el|bin) )/u;

/** Words of everyday language in lower case; after a clear cue two words may be a name ("jo may"). */
function isPhrase(text: string, fewest: number): boolean {
  const parts = text.split(' ');
  const everyday = (word: string) =>
    /^\p{Ll}/u.test(word) && stopwords.has(fold(word)) && !isParticle.test(word);
  return parts.length >= fewest && parts.some(everyday);
}

function found(text: string, expression: RegExp, strength: number): Found[] {
  return findAll(text, expression, ([match]) => {
    const trimmed = trimName(match.replace(leadingWords, ''));
    const isCode = /^\p{Lu}{2,4}$/u.test(match);
    return trimmed && !isCode && !isPhrase(trimmed, 3)
      ? { value: asName(trimmed), strength }
      : null;
  }).map((one) => {
    const quote = trimName(one.quote.replace(leadingWords, '')) ?? one.quote;
    return { ...one, quote, index: one.index + one.quote.indexOf(quote) };
  });
}

/** Names that a cue announces: "my name is …", "ich heiße …", "this is Jo May", a signature. */
export const findNames = remembered(readNames);

function readNames(text: string): readonly Found[] {
  return [
    ...found(text, clear, 0.93),
    ...found(text, weak, 0.83).map((one) => ({
      ...one,
      // One word may be anything that is written with a capital.
      strength: one.quote.includes(' ') ? one.strength : 0.6,
    })),
    ...found(text, signed, 0.86),
    ...found(text, beforeCue, 0.9),
    ...found(text, atEnd, text.length > 60 ? 0.8 : 0.7),
    ...found(text, titled, 0.82),
    ...found(text, afterCode, 0.82),
    ...found(text, inNameOf, 0.82),
  ];
}

/** Names of those whose thing or matter it is: more than the speaker's where the field holds such. */
export function findOwners(text: string): Found[] {
  return [ofRelative, inNameOf, ofThird].flatMap((form) => found(text, form, 0.94));
}

const opening =
  /^(?:(?:me|yes|yeah|sure|ok|okay|of course|certainly|hi|hello|hey|it is|it['’]?s|its|that is|that['’]s|thats|this is|i am|i['’]?m|the name is|my name is|ja|gerne|klar|natürlich|hallo|ich bin|das ist|sí|si|claro|soy|es|hola|oui|bien sûr|je suis|c['’]est|bonjour|sim|claro|sou|olá|tak|jasne|jestem|dzień dobry|de|na moje|it['’]?s for|for)[,.!:]? +)*/i;
/** What stands before the name in an answer, as "yes, it's for my wife". */
const leadIn = new RegExp(
  String.raw`${opening.source}(?:${possessive} ${relative}(?:['’]?s)?(?: name)?,? (?=\p{L}+ \p{L}+))?`,
  'iu',
);

const leadingCode = /^(?:[\p{L}]{0,4}[-/ ]?\d[\p{L}\p{N}/-]*)(?:[,;.]? +|$)/iu;

/** Of the parts of one sentence one is the name. */
function surest(found: Found[]): Found[] {
  return [...found].sort((a, b) => b.strength - a.strength).slice(0, 1);
}

/** The name in an answer to "what is your name?": a sentence of at most four words of letters. */
export function nameInAnswer(text: string): Found[] {
  return sentencesOf(text.slice(0, 400)).flatMap((sentence) =>
    surest(
      partsOf(sentence).flatMap(({ text: part, index }, place) => {
        const start = (leadIn.exec(part)?.[0] ?? '').length;
        const match = new RegExp(`^(?:${title} )?${name}`, 'u').exec(part.slice(start));
        const beforeCode =
          match && / \d/.test(part.slice(start + match[0].length, start + match[0].length + 2));
        const said = beforeCode ? match[0].replace(/ \p{Lu}{1,4}$/u, '') : match?.[0];
        const trimmed = said ? trimName(said) : null;
        if (!trimmed || isPhrase(trimmed, 1)) return [];
        const at = part.indexOf(trimmed, start);
        const rest = part.slice(at + trimmed.length);
        if (!endsHere.test(rest) && !(beforeCode && /^ \p{Lu}{1,4} \d/u.test(rest))) return [];
        const isWhole = trimmed.includes(' ');
        if (place > 0 && !/^\p{Lu}\p{L}+ .*\p{Lu}/u.test(trimmed)) return [];
        const alone = /^\p{Lu}\p{Ll}+$/u.test(text.trim()) && !notNames.has(fold(trimmed));
        const strength = isWhole ? 0.92 : alone ? 0.82 : 0.7;
        return [{ value: asName(trimmed), quote: trimmed, index: index + at, strength }];
      }),
    ),
  );
}

/** A sentence, and after a code or a comma what may be the name in it: "4471, Jo May". */
function partsOf({ text, index }: Sentence): Sentence[] {
  const code = leadingCode.exec(text)?.[0].length ?? 0;
  const parts = [{ text, index }];
  if (code > 0) parts[0] = { text: text.slice(code), index: index + code };
  for (const comma of text.matchAll(/, /g))
    parts.push({ text: text.slice(comma.index + 2), index: index + comma.index + 2 });
  return parts;
}

/** An answer ends after the name or goes on to another detail; a sentence that goes on is none. */
const endsHere =
  /^\s*(?:$|[,.;:!(&\n]|(?<=\s)\S*[@\d]|(?<=\s)(?:and|und|y|et|e|i|my|mein|mi|mon|account|order|email|e-mail|username|user|born|geboren|he|she|he['’]?s|she['’]?s|for|btw|by|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|twent\w+|thirt\w+)(?!\p{L})|(?<=\s)(?:née?|nacid[oa]|nascid[oa]|urodzon[ya])(?!\p{L}))/iu;

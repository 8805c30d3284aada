import { findAll, type Found } from '../values/found';
import { sentencesOf } from './hear';
import { stopwords } from './stopwords';
import { fold } from './words';

const particle = String.raw`(?:de|del|della|di|da|do|dos|das|van|von|vom|zu|der|den|la|le|bin|al|el|ter|ten|mc|st\.?)`;
const isParticle = new RegExp(`^${particle}$`, 'i');
const part = String.raw`\p{L}[\p{L}'’.-]*`;
const name = String.raw`${part}(?: (?:${particle} ){0,2}${part}){0,3}`;
const capitalised = String.raw`\p{Lu}[\p{L}'’-]+(?: (?:${particle} ){0,2}\p{Lu}[\p{L}'’.-]*){0,3}(?![\p{L}\p{N}@_]|-\d)`;

/** Words that say "here comes a name" whatever its spelling. */
const clearCues = String.raw`my (?:full |first )?name(?: is|'s|’s)|the name(?: is|'s|’s)|name is|name ?[:=]|full name ?[:=]|(?:customer|client) name ?[:=]|call me|ich hei(?:ß|ss)e|mein(?: voller)? name(?: ist| lautet)|name ist|kundenname ?:|me llamo|mi nombre(?: completo)? es|nombre ?[:=]|je m['’]appelle|mon nom(?: complet)? est|nom ?[:=]|(?:o )?meu nome (?:completo )?(?:é|e)|(?:eu )?me chamo|chamo[- ]me|nome ?[:=]|nazywam si[ęe]|mam na imi[ęe]|imi[ęe](?: i nazwisko)? ?[:=]`;
/** Words that introduce a name only if it is written like one. */
const weakCues = String.raw`this is|i['’]?m|i am|it['’]?s|hier ist|hier spricht|ich bin|soy|habla|je suis|ici|sou (?:o|a)|aqui (?:é|e)|jestem|z tej strony`;
const signOff = String.raw`(?:regards|best|sincerely|cheers|thanks|thank you|grüße|grüßen|gruß|saludos|atentamente|cordialement|bien à vous|atenciosamente|cumprimentos|obrigad[oa]|pozdrawiam|dziękuję)[,.!]{0,2}[ \t]{0,3}\n{1,3}[ \t]{0,3}`;

/** "The product name is …", "her name is …": the name of a thing or of somebody else. */
const ofOther = String.raw`(?<!(?:your|his|her|their|dein|ihr|seine?|su|tu|votre|ton|son|seu|sua|husband|wife|son|daughter|friend|mother|father|boss|colleague|manager|agent|user|login|product|item|company|business|brand|file|model|plan|store|shop|street|bank|card|domain|pet|dog|cat)(?:['’]s)? )`;
const clear = new RegExp(
  String.raw`(?<=(?<!\p{L})${ofOther}(?:${clearCues})(?: +|(?<=[:=])))${name}(?![\p{L}\p{N}@_])`,
  'giu',
);
const weak = new RegExp(String.raw`(?<=(?<!\p{L})(?:${caseless(weakCues)}) )${capitalised}`, 'gu');
const before = new RegExp(
  String.raw`(?<!\p{L})${capitalised}(?= (?:is (?:my|the) name|ist mein name|es mi nombre)(?!\p{L}))`,
  'gu',
);
const signed = new RegExp(
  String.raw`(?<=${caseless(signOff)})${capitalised}(?=[ \t]{0,3}$)`,
  'gmu',
);

/** The expression with each ASCII letter in both cases, for cues beside a name whose case matters. */
function caseless(source: string): string {
  return source.replace(/\[[^\]]*\]|\\[pP]\{\w+\}|\\.|[a-z]/g, (token) =>
    token.length === 1 ? `[${token}${token.toUpperCase()}]` : token,
  );
}

/** Where a name ends although more letters follow. */
const afterName = new Set(
  `and und y et e i but aber pero mais mas ale with mit con avec com z from aus desde from at on my meine mi mon ma meu minha moje moj the der die das the account order email mail phone number if so in as when because
   id is ist es est calling i ich yo je eu ja its it for writing born here hier speaking username user address order kontonummer zip`.split(
    /\s+/,
  ),
);
/** Words that a name never holds, though they may stand where one is expected. */
const notNames = new Set(
  `yes no sure ok okay hello hi hey thanks thank please sorry what why how wait moment second sec customer premium gold silver bronze guest member unable able having trying looking calling writing
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
    if (notNames.has(bare) || (kept.length === 0 && (stopwords.has(bare) || afterName.has(bare))))
      return kept.length > 0 ? kept.join(' ') : null;
    kept.push(word);
    if (/[^.]{2}\.$/.test(word)) break;
  }
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
    return trimmed && !isPhrase(trimmed, 3) ? { value: asName(trimmed), strength } : null;
  }).map((one) => {
    const quote = trimName(one.quote.replace(leadingWords, '')) ?? one.quote;
    return { ...one, quote, index: one.index + one.quote.indexOf(quote) };
  });
}

/** Names that a cue announces: "my name is …", "ich heiße …", "this is Jo May", a signature. */
export function findNames(text: string): Found[] {
  return [
    ...found(text, clear, 0.93),
    ...found(text, weak, 0.83).map((one) => ({
      ...one,
      // One word may be anything that is written with a capital.
      strength: one.quote.includes(' ') ? one.strength : 0.6,
    })),
    ...found(text, signed, 0.85),
    ...found(text, before, 0.9),
  ];
}

const leadIn =
  /^(?:(?:yes|yeah|sure|ok|okay|of course|certainly|hi|hello|hey|it is|it['’]?s|its|that is|that['’]s|thats|this is|i am|i['’]?m|the name is|my name is|ja|gerne|klar|natürlich|hallo|ich bin|das ist|sí|si|claro|soy|es|hola|oui|bien sûr|je suis|c['’]est|bonjour|sim|claro|sou|olá|tak|jasne|jestem|dzień dobry)[,.!:]? +)*/i;

/** The name in an answer to "what is your name?": a sentence of at most four words of letters. */
export function nameInAnswer(text: string): Found[] {
  return sentencesOf(text.slice(0, 400)).flatMap((sentence) => {
    const start = leadIn.exec(sentence.text)?.[0].length ?? 0;
    const match = new RegExp(`^${name}`, 'u').exec(sentence.text.slice(start));
    const trimmed = match ? trimName(match[0]) : null;
    if (!trimmed || !endsHere.test(sentence.text.slice(start + trimmed.length))) return [];
    if (isPhrase(trimmed, 1)) return [];
    const strength = trimmed.includes(' ') ? 0.92 : 0.7;
    return [{ value: asName(trimmed), quote: trimmed, index: sentence.index + start, strength }];
  });
}

/** An answer ends after the name or goes on to another detail; a sentence that goes on is none. */
const endsHere =
  /^\s*(?:$|[,.;:!(&\n]|(?<=\s)\S*[@\d]|(?<=\s)(?:and|und|y|et|e|i|my|mein|mi|mon|account|order|email|e-mail|username|user)\b)/i;

import type { Found } from '../values/found';
import { answersWith, type Around } from './around';
import type { Heard } from './hear';

const sure = { told: 0.93, answered: 0.9, signed: 0.85 };
/** A phone number by its groups; bare digits may be anything. */
const grouped = 0.5;

const number = 'number|nummer|número|numéro|numer';
/** "your number", or "Number?" and nothing else: of a phone, not "your contract number". */
const ownNumber = String.raw`(?:(?<!\p{L})(?:your|my|the|a|ihre|deine|meine|eine|su|tu|mi|votre|ta|mon|ton|o seu|meu|mój|moje|twój|pana|pani) |(?:^|[.!?\n] ?)(?:and |und |y |et |e |i )?)(?:${number})(?!\p{L})`;
const namesOwn = new RegExp(ownNumber, 'iu');
const ownBefore = new RegExp(String.raw`${ownNumber}:? (?:(?:is|ist|es|est|é|to):? )?$`, 'iu');

const verbs = String.raw`call|ring|reach(?:ed)?|phone|text|contact|whatsapp|erreich\p{L}*|anrufen|anruf|llam\p{L}*|localiz\p{L}*|contact\p{L}*|joindre|joignabl\p{L}*|appel\p{L}*|rappel\p{L}*|lig\p{L}*|contat\p{L}*|dzwoni\p{L}*|zadzwoni\p{L}*|kontakt\p{L}*`;
const labels = 'tel|phone|mobile|mob|handy|telefon|móvil|portable|telemóvel|komórka';
/** "call me on", "ruf mich unter … an": only a phone number is meant, whatever its form. */
const callBefore = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${verbs})(?: \p{L}+){0,3} (?:on|at|under|unter|al|au|en el|no|pelo|pod|na|nr|if you need)(?: (?:the )?(?:${number}|numerem))?):? $`,
  'iu',
);
/** "tel.", which ends no sentence. */
const labelBefore = new RegExp(String.raw`(?<!\p{L})(?:${labels})[.:]{0,2} $`, 'iu');
const longestLabel = 15;
const callAfter = /^ (?:an|anrufen|erreichbar|erreichen)(?!\p{L})/iu;
const numberToCall = new RegExp(
  String.raw`(?<!\p{L})(?:${number})(?!\p{L}).*(?<!\p{L})(?:${verbs})(?!\p{L})`,
  'iu',
);

/** Whether a value is a line of its own below others, as in a signature. */
function isOwnLine({ text }: Heard, { index, quote }: Found): boolean {
  const start = text.lastIndexOf('\n', index) + 1;
  const end = text.indexOf('\n', index + quote.length);
  const line = text.slice(start, end < 0 ? text.length : end);
  return start > 0 && line.trim() === quote;
}

/**
 * How sure a phone number is by the words around it or the question before it; null where none say
 * that it is to be called. `isOnly`: no other field has its form.
 */
export function judgeCalling(
  found: Found,
  heard: Heard,
  { before, after }: Around,
  isOnly: boolean,
): number | null {
  const label = heard.text.slice(Math.max(0, found.index - longestLabel), found.index);
  if (labelBefore.test(label) || callBefore.test(before) || callAfter.test(after)) return sure.told;
  if (isOnly && ownBefore.test(before)) return sure.told;
  const isAsked = namesOwn.test(heard.asked) || numberToCall.test(heard.asked);
  if (isOnly && isAsked && answersWith(heard, found)) return sure.answered;
  return found.strength > grouped && isOwnLine(heard, found) ? sure.signed : null;
}

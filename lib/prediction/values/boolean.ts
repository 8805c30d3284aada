import { onlyDeny, words } from '../embedded/words';
import { findAll, type Found } from './found';

const yes =
  /^(?:yes|yep|yeah|yup|ja|jawohl|si|sí|oui|sim|tak|correct|right|exactly|richtig|genau|stimmt|correcto|exacto|exact|correto|zgadza się|dokładnie)$/i;
const no = /^(?:no|nope|nah|nein|non|não|nao|nie)$/i;
const answer =
  /(?<![\p{L}\p{N}])(?:yes|yep|yeah|yup|ja|jawohl|si|sí|oui|sim|tak|correct|right|exactly|richtig|genau|stimmt|correcto|exacto|exact|correto|zgadza się|dokładnie|no|nope|nah|nein|non|não|nao|nie)(?![\p{L}\p{N}])/giu;

/** Yes and no in six languages. Only an answer to a question about the field means anything. */
export function findBooleans(text: string): Found[] {
  return findAll(text, answer, ([word]) => {
    if (yes.test(word)) return { value: true, strength: 0.3 };
    return no.test(word) ? { value: false, strength: 0.3 } : null;
  }).slice(0, 1);
}

/** Whether a message begins with a yes: the customer confirms what was said just before. */
export function confirms(text: string): boolean {
  const first = findBooleans(text)[0];
  return first?.value === true && first.index <= 2;
}

/** Words that an answer begins with and that mean yes or no to what was asked. */
const assent =
  /^\W*(?:sure|of course|certainly|please do|done|no problem|why not|i (?:did|have)(?=\s*(?:$|[,.!]))|(?:i )?have done|already|(?:once|twice)(?! a)|several times|natürlich|gerne?|klar|selbstverständlich|schon|habe ich(?=\s*(?:$|[,.!]))|kein problem|nichts dagegen|claro|por supuesto|sin problema|ya (?:lo|la) he|bien sûr|volontiers|pas de (?:problème|souci)|déjà|com certeza|sem problema|já|oczywiście|jasne|nie ma problemu|już)(?!\p{L})/iu;
const refusal =
  /^\W*(?:not? (?:yet|really|at all|needed|necessary)|none|nobody|no one|never|without|noch nicht|keiner?|niemand|ohne|todavía no|aún no|nadie|ningun[oa]|pas (?:encore|du tout|la peine)|personne|aucune?|ainda não|ninguém|nenhuma?|jeszcze nie|nikt|nie trzeba|bez)(?!\p{L})/iu;

/** Who knows nothing of it has not said no: "I do not know", "keine Ahnung". */
const unsure =
  /^\W*(?:no idea|not sure|keine ahnung|nicht sicher|ni idea|aucune idée|pas sûre?|sem ideia)(?!\p{L})|(?<!\p{L})(?:know|remember|think|understand|weiß|weiss|sé|sais|sei|wiem)(?!\p{L})/iu;
/** Longer answers say more than a no. */
const mostOfDenial = 6;

/** Whether a message begins with a no, or with words that come to the same. */
export function denies(text: string): boolean {
  if (assent.test(text)) return false;
  const said = words(text);
  if (said.length <= mostOfDenial && unsure.test(text)) return false;
  const first = findBooleans(text)[0];
  const beginsWithNo = first?.value === false && first.index <= 2;
  return beginsWithNo || refusal.test(text) || (said.length <= mostOfDenial && onlyDeny(said));
}

/** Whether a message agrees: a yes, or words that come to the same ("please do", "twice"). */
export function agrees(text: string): boolean {
  return confirms(text) || assent.test(text);
}

const confirmation =
  /(?<!\p{L})(?:right|correct|is that|is it|confirm|richtig|korrekt|stimmt das|correcto|verdad|es así|exact|c['’]est (?:bien|ça)|certo|correto|é isso|zgadza)(?!\p{L})/iu;

/** Whether an agent or bot asks whether something is so; transcripts of calls have no question marks. */
export function asksToConfirm(text: string): boolean {
  return /[?？]/.test(text) || confirmation.test(text);
}

const sentenceEnd = /(?<=[.!?？…]["”»)]?)\s+|\n+/gu;
/** A question of few words is about what was said before it: "Is that right?" */
const fewWords = 4;

/**
 * The text with all blanked that it does not ask about: who says yes to "That is order 4711. Anything
 * else?" has confirmed no order. Places stay the same.
 */
export function whatIsAsked(text: string): string {
  const starts = [0, ...[...text.matchAll(sentenceEnd)].map((gap) => gap.index + gap[0].length)];
  const sentences = starts.map((start, place) => text.slice(start, starts[place + 1]));
  const isAsked = (sentence: string, next = '') =>
    asksToConfirm(sentence) ||
    (confirmation.test(next) && next.trim().split(/\s+/).length <= fewWords);
  return sentences
    .map((one, place) => (isAsked(one, sentences[place + 1]) ? one : one.replace(/[^\n]/g, ' ')))
    .join('');
}

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

const question =
  /[?？]|(?<!\p{L})(?:right|correct|is that|is it|confirm|richtig|korrekt|stimmt das|correcto|verdad|exact|c['’]est bien|certo|correto|zgadza)(?!\p{L})/iu;

/** Whether an agent or bot asks whether something is so; transcripts of calls have no question marks. */
export function asksToConfirm(text: string): boolean {
  return question.test(text);
}

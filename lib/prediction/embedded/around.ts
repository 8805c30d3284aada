import type { Found } from '../values/found';
import type { Heard } from './hear';
import { words } from './words';

const nearby = 60;

/** Where a value stands: the words before it in its sentence, and those after it. */
export interface Around {
  before: string;
  after: string;
}

/** The sentence around a value, at most 60 characters to each side. */
export function around({ text }: Heard, { index, quote }: Pick<Found, 'index' | 'quote'>): Around {
  const line = text.slice(Math.max(0, index - nearby), index);
  const start = Math.max(...['\n', '. ', '? ', '! '].map((end) => line.lastIndexOf(end)));
  const rest = text.slice(index + quote.length, index + quote.length + nearby);
  return {
    before: line.slice(start + 1),
    after: /^[^\n]*?(?=[.?!](?:\s|$)|\n|$)/.exec(rest)?.[0] ?? '',
  };
}

/** An answer says little beside the value. */
const mostBeside = 6;

/** Whether a message right after a question gives this value and hardly anything else. */
export function answersWith(heard: Heard, { quote, index }: Found, within = 1): boolean {
  if (heard.since >= within) return false;
  if (index <= 2) return true;
  const beside = heard.text.slice(0, index) + ' ' + heard.text.slice(index + quote.length);
  return words(beside).length <= mostBeside;
}

import { senderNamed } from './speakers';

/** One speaker's turn in a transcript; `label` is null before anybody is named. */
export interface Turn {
  label: string | null;
  text: string;
}

/** `[10:02] Anna Schmidt (10:02:11): Hello`: a label of at most four words, with a time around it. */
const opening =
  /^\s*(?:[[(]?[\d.:/\-T ]{4,25}(?:[AaPp][Mm])?[\])]?\s*[-–|]?\s*)?([\p{L}][\p{L}\p{N}.'’#_-]*(?: [\p{L}\p{N}.'’#_()-]+){0,3}?)\s*(?:[[(][\d.:/\-T ]+(?:[AaPp][Mm])?[\])])?\s*[::]\s+?(\S.*)?$/u;

/** What stands before the words of a line. */
function headOf(match: RegExpExecArray | null): string {
  return match ? match[0].slice(0, match[0].length - (match[2]?.length ?? 0)) : '';
}

/**
 * Splits a transcript into turns. A line opens one if it names a speaker by a known word, if it is
 * the first line, if it has a time, or if its label comes again: `Order number: 4711` in somebody's message does not.
 */
export function readTranscript(text: string): Turn[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => ({ line, match: opening.exec(`${line} `) }));
  const counts = new Map<string, number>();
  for (const { match } of lines) {
    const label = match?.[1] ?? '';
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const first = lines.find(({ line }) => line.trim() !== '')?.match?.[1];
  const opens = (label: string, head: string) =>
    senderNamed(label) !== null ||
    label === first ||
    (counts.get(label) ?? 0) > 1 ||
    /\d:\d\d/.test(head);

  const turns: Turn[] = [];
  for (const { line, match } of lines) {
    const label = match?.[1];
    const last = turns.at(-1);
    if (label !== undefined && opens(label, headOf(match)))
      turns.push({ label, text: match?.[2]?.trimEnd() ?? '' });
    else if (last) last.text += `\n${line}`;
    else turns.push({ label: null, text: line });
  }
  return turns
    .map((turn) => ({ ...turn, text: turn.text.trim() }))
    .filter((turn) => turn.text !== '');
}

import type { FormValue } from '@/lib/messages';

/** What the banner says when a run is over. `from`: whose conversation, if this page does not show it. */
export function filledText(filled: number, refused: number, from: string | null): string {
  const source = from === null ? '' : ` from the conversation with ${from}`;
  if (filled > 0) return `Sidecase filled ${count(filled)} for review${source}. Nothing is saved.`;
  return refused > 0
    ? 'Sidecase found values, but this form did not take them.'
    : 'Sidecase found nothing for this form in the conversation.';
}

export const clearedText = (fields: number) => `${count(fields)} cleared. Nothing is saved.`;
export const undoneText = (fields: number) =>
  `${count(fields)} put back as ${fields === 1 ? 'it was' : 'they were'}.`;

/** The values stay, because the agent may come back to them. */
export const otherConversation =
  'Sidecase filled this form from another conversation than the one you look at now.';

/** What the badge of a filled field says, and its tip. */
export const markWords = ({ label, quote }: Pick<FormValue, 'label' | 'quote'>) => ({
  name: `${label}: filled by Sidecase from “${quote}”`,
  tip: `“${quote}”`,
});

/** One line of the list of what the page did not take. */
export const refusedText = (field: string, value: string, why: string) =>
  `${field}: “${shortened(value)}” was not taken, ${why}.`;

function count(fields: number): string {
  return fields === 1 ? '1 field' : `${fields} fields`;
}

function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

import type { Sender } from '@/lib/domain/conversation';
import { textOf, type Sheet } from '../file/table';
import { dataRows, type Mapping } from './mapping';
import { senderNamed } from './speakers';
import { readTranscript } from './transcript';

/** A speaker as the file calls them, and who that seems to be. */
export interface Speaker {
  label: string;
  /** Null for a mere name. */
  guess: Sender | null;
}

const rowsSeen = 200;
/** More are names of people, which nobody wants to go through. */
const most = 12;

/** The speakers of a table, the most frequent first; none where there are too many to go through. */
export function speakersIn(sheet: Sheet, mapping: Mapping): Speaker[] {
  const counts = new Map<string, number>();
  const { text, sender } = mapping;
  for (const row of dataRows(sheet, mapping.named).slice(0, rowsSeen)) {
    for (const label of labelsOf(mapping.row === 'message' ? sender : text, mapping, row)) {
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  const labels = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  if (labels.length > most) return [];
  return labels.map((label) => ({ label, guess: senderNamed(label) }));
}

function labelsOf(column: number | null, { row }: Mapping, cells: Sheet['rows'][number]): string[] {
  const cell = column === null ? null : cells[column];
  if (row === 'message') return [textOf(cell)].filter((label) => label !== '');
  const labels = Array.isArray(cell)
    ? cell.map(({ sender }) => sender)
    : readTranscript(textOf(cell)).flatMap(({ label }) => label ?? []);
  return [...new Set(labels.filter((label) => label !== ''))];
}

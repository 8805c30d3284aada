import type { CaseField } from '@/lib/domain/case';
import { closedConversation, type Conversation, type Message } from '@/lib/domain/conversation';
import { isEmpty, textOf, type Cell, type RawMessage, type Sheet } from '../file/table';
import type { LabelledConversation } from '@/lib/domain/simulation';
import { channelNamed } from './channels';
import { goldIn } from './gold';
import { dataRows, type Mapping } from './mapping';
import { assignSenders } from './speakers';
import { readTranscript } from './transcript';

/** Conversations that one simulation takes. */
export const mostRecords = 1_000;

/** What a sheet came to under a mapping. */
export interface Records {
  records: LabelledConversation[];
  /** The file holds more than were taken. */
  more: boolean;
  /** Rows that hold no conversation. */
  skipped: number;
  /** Values that do not fit their field, by its name, with how often they come. */
  odd: Record<string, Map<string, number>>;
}

type Row = Sheet['rows'][number];

function cellAt(row: Row, column: number | null | undefined): Cell {
  return column === null || column === undefined ? undefined : row[column];
}

/** Unix milliseconds; null for what is no time. */
function timeOf(cell: Cell): number | null {
  const at = Date.parse(textOf(cell));
  return Number.isNaN(at) ? null : at;
}

/** A message that is not understood yet. */
interface Said {
  label: string | null;
  text: string;
  at: number | null;
  author: string | null;
}

const said = ({ sender, text, at, author }: RawMessage): Said => ({
  label: sender || null,
  text,
  at: timeOf(at),
  author,
});

function saidIn(cell: Cell): Said[] {
  if (Array.isArray(cell)) return cell.map(said);
  return readTranscript(textOf(cell)).map((turn) => ({ ...turn, at: null, author: null }));
}

/** The rows of each conversation: one, or the messages of one id, which may stand in its first row only. */
function groups(rows: Row[], { row, id }: Mapping): Row[][] {
  if (row === 'conversation' || id === null) return rows.map((one) => [one]);
  const byId = new Map<string, Row[]>();
  let current = '';
  for (const one of rows) {
    current = textOf(one[id]) || current;
    const before = byId.get(current);
    if (before) before.push(one);
    else byId.set(current, [one]);
  }
  return [...byId.values()];
}

function saidBy(rows: Row[], mapping: Mapping): Said[] {
  if (mapping.row === 'conversation')
    return rows.flatMap((row) => saidIn(cellAt(row, mapping.text)));
  return rows.map((row) => ({
    label: textOf(cellAt(row, mapping.sender)) || null,
    text: textOf(cellAt(row, mapping.text)),
    at: timeOf(cellAt(row, mapping.at)),
    author: null,
  }));
}

/** Where nothing tells when it was said, days are counted from the day of the import. */
function messagesOf(all: Said[], senders: Mapping['senders'], began: number): Message[] {
  const labels = [...new Set(all.flatMap(({ label }) => label ?? []))];
  const assigned = assignSenders(labels, senders);
  return all
    .filter(({ text }) => text.trim() !== '')
    .map(({ label, text, at, author }, index) => ({
      id: String(index + 1),
      sender: (label === null ? undefined : assigned.get(label)) ?? 'customer',
      author: author ?? label,
      text,
      at: at ?? began + index * 1000,
    }));
}

function conversationOf(rows: Row[], mapping: Mapping, key: string, now: number): Conversation {
  const first = rows[0] ?? [];
  const began = timeOf(cellAt(first, mapping.at)) ?? now;
  return closedConversation({
    key,
    siteId: 'simulation',
    channel: channelNamed(textOf(cellAt(first, mapping.channel))) ?? mapping.channelOtherwise,
    messages: messagesOf(saidBy(rows, mapping), mapping.senders, began),
  });
}

/** Makes labelled conversations of the rows of a sheet, at most `most`. */
export function recordsFrom(
  sheet: Sheet,
  mapping: Mapping,
  fields: CaseField[],
  { now = Date.now(), most = mostRecords } = {},
): Records {
  const found: Records = { records: [], more: false, skipped: 0, odd: {} };
  const all = groups(dataRows(sheet, mapping.named), mapping);
  // Of a file that was not read to its end the last conversation may lack messages.
  const whole = sheet.cut && mapping.row === 'message' ? all.slice(0, -1) : all;
  found.more = sheet.cut || whole.length > most;
  for (const [index, rows] of whole.slice(0, most).entries()) {
    const name = textOf(cellAt(rows[0] ?? [], mapping.id)) || String(index + 1);
    const conversation = conversationOf(rows, mapping, name, now);
    const [first] = conversation.messages;
    if (!first) found.skipped += 1;
    else
      found.records.push({
        conversation,
        gold: labels(rows, mapping, fields, first.at, found.odd),
      });
  }
  return found;
}

/** What is right for each field, from the first row that tells it. */
function labels(
  rows: Row[],
  mapping: Mapping,
  fields: CaseField[],
  at: number,
  odd: Records['odd'],
) {
  const gold: LabelledConversation['gold'] = {};
  for (const field of fields) {
    const column = mapping.fields[field.name];
    const cells = rows.map((row) => cellAt(row, column)).filter((cell) => cell !== undefined);
    if (cells.length === 0) continue;
    const cell = cells.find((one) => !isEmpty(one)) ?? null;
    const { value, fits } = goldIn(cell, field, at);
    gold[field.name] = value;
    if (fits) continue;
    const counts = (odd[field.name] ??= new Map<string, number>());
    counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  }
  return gold;
}

import type { CaseField } from '@/lib/domain/case';
import type { AuditEntry } from '@/lib/storage/rows';
import { valueText } from '../values';
import { actorWords, confidenceWord, short } from '../words';

/**
 * `, from “charged twice” (High)`; the quote is left out where the value says the same, and all of
 * it for what was not predicted.
 */
function because({ prediction }: AuditEntry, value: string): string {
  if (!prediction) return '';
  const [{ quote }] = prediction.evidence;
  const sure = ` (${confidenceWord(prediction.confidence)})`;
  return value.includes(quote.replace(/[.!?]$/, '')) ? sure : `, from “${short(quote)}”${sure}`;
}

function edited(who: string, label: string, before: string, after: string): string {
  if (after === '') return `${who} emptied ${label}, which was ${before}`;
  return before === ''
    ? `${who} set ${label} to ${after}`
    : `${who} changed ${label} from ${before} to ${after}`;
}

/** An entry of the audit history as a sentence, as `AI filled Category with Billing, from “charged twice” (High)`. */
export function sentence(entry: AuditEntry, fields: CaseField[]): string {
  const field = fields.find(({ name }) => name === entry.field);
  const label = field?.label ?? entry.field ?? 'the case';
  const who = actorWords[entry.actor];
  const before = short(valueText(field, entry.before));
  const value = valueText(field, entry.after);
  const after = short(value);
  switch (entry.action) {
    case 'created':
      return `${who} created the case`;
    case 'filled':
      return `${who} filled ${label} with ${after}${because(entry, value)}`;
    case 'cleared':
      return `${who} emptied ${label}, which was ${before}: it no longer fits`;
    case 'edited':
      return entry.note === null
        ? edited(who, label, before, after)
        : `${edited('Somebody', label, before, after)} ${entry.note}`;
    case 'linked':
      return `${who} linked the case to this conversation`;
    case 'unlinked':
      return `${who} unlinked the case from its conversation`;
    case 'accepted':
      return `${who} accepted ${after} for ${label}${because(entry, value)}`;
    case 'dismissed':
      return `${who} dismissed ${short(valueText(field, entry.prediction?.value ?? entry.before))} for ${label}`;
    case 'undone':
      return after === ''
        ? `${who} undid ${label}, which was ${before}`
        : `${who} undid ${label}: ${before} became ${after} again`;
    case 'withdrawn':
      return `${who} withdrew the case${entry.note === null ? '' : ` ${entry.note}`}: it is not a case`;
    case 'keptHere':
      return `${who} keeps the case in this browser only`;
    case 'failed':
      return `It did not work: ${entry.note ?? 'no reason was given'}`;
  }
}

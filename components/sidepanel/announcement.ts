import type { Configuration } from '@/lib/config/schema';
import type { Case, CaseField } from '@/lib/domain/case';
import { changes, type Change } from '../case/runLine';
import { valueText } from '../values';
import { count, short } from '../words';
import { progressLine, progressOf } from './progress';
import type { ConversationView } from './reads';

/** What a screen reader has been told of a conversation, or what stood there when it was opened. */
export interface Heard {
  runId: string | null;
  /** One sentence a suggestion. */
  suggestions: string[];
  line: string;
}

/** More changes than these are only counted. */
const most = 3;

function atMost(sentences: string[], rest: string): string[] {
  const more = sentences.length - most;
  return [...sentences.slice(0, most), ...(more > 0 ? [`${more} more ${rest}`] : [])];
}

function changeWords({ field: { label }, before, after }: Change): string {
  if (after === '') return `${label} emptied by AI`;
  return before === ''
    ? `${label} set to ${short(after)} by AI`
    : `${label} changed from ${short(before)} to ${short(after)} by AI`;
}

function runWords({ lastRun, record, ...rest }: Case, fields: CaseField[]): string {
  if (!lastRun) return '';
  const name = `Case${record ? ` ${record.label}` : ''}`;
  const filled = count(lastRun.fields.length, 'field');
  if (lastRun.kind === 'create') return `${name} created by AI. ${filled} filled.`;
  if (lastRun.kind === 'assist') return `${name} created. ${filled} filled by AI.`;
  const changed = changes({ lastRun, record, ...rest }, fields, lastRun.fields).map(changeWords);
  return atMost(changed, 'changed').join('. ');
}

function suggestionWords(found: Case | null, fields: CaseField[]): string[] {
  return fields.flatMap((field) => {
    const suggestion = found?.fields[field.name]?.suggestion;
    if (!suggestion) return [];
    return [`${short(valueText(field, suggestion.value))} suggested for ${field.label}`];
  });
}

/** What there is to hear now. While AI is at work that is what it was before. */
export function hear(
  view: ConversationView,
  configuration: Configuration,
  before: Heard | null,
): Heard {
  const progress = progressOf(view, configuration);
  if (before && (progress === 'working' || progress === 'saving')) return before;
  return {
    // A run is said once its case is saved and has its number.
    runId: progress === 'saving' ? null : (view.case?.lastRun?.id ?? null),
    suggestions: suggestionWords(view.case, configuration.case.fields),
    line: progressLine(view, configuration),
  };
}

/** What has changed since, in words; the line of state only where nothing else says it. */
export function newsOf(
  { case: found }: ConversationView,
  { case: { fields } }: Configuration,
  before: Heard,
  now: Heard,
): string {
  const ran = found !== null && now.runId !== null && now.runId !== before.runId;
  const suggestions = now.suggestions.filter((words) => !before.suggestions.includes(words));
  const news = [...(ran ? [runWords(found, fields)] : []), ...atMost(suggestions, 'suggested')];
  if (news.length === 0 && now.line !== before.line) news.push(now.line);
  return news.join('. ');
}

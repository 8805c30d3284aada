import { missOf, type Miss } from '@/lib/prediction/explain';
import { judgedFields, scoredOf, type Fills, type Item, type Run } from './run';

export interface MissedItem extends Miss {
  item: Item;
}

/** All that does not come out right at the thresholds, in the order of the conversations. */
export function missesOf(run: Run, fills: Fills): MissedItem[] {
  const places = new Map(run.items.map((item, index) => [item, index]));
  const misses = judgedFields(run).flatMap((field) =>
    scoredOf(run, field).flatMap((scored) => {
      const { conversation, result } = scored.item;
      const miss = missOf(scored, fills[field.name] ?? 1, conversation, result);
      return miss ? [{ ...miss, item: scored.item }] : [];
    }),
  );
  return misses.sort((a, b) => (places.get(a.item) ?? 0) - (places.get(b.item) ?? 0));
}

/** What the list of misses shows; the empty string stands for all. */
export interface MissFilter {
  field: string;
  outcome: Miss['outcome'] | '';
  reason: Miss['reason']['kind'] | '';
  words: string;
}

export const everyMiss: MissFilter = { field: '', outcome: '', reason: '', words: '' };

export function matchesFilter(miss: MissedItem, filter: MissFilter): boolean {
  const { conversation } = miss.item;
  const text = [conversation.key, miss.gold, miss.prediction?.value]
    .concat(conversation.messages.map((message) => message.text))
    .join('\n');
  return (
    (filter.field === '' || miss.field.name === filter.field) &&
    (filter.outcome === '' || miss.outcome === filter.outcome) &&
    (filter.reason === '' || miss.reason.kind === filter.reason) &&
    text.toLowerCase().includes(filter.words.trim().toLowerCase())
  );
}

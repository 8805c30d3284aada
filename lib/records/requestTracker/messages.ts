import * as z from 'zod';
import { ok, type Result } from '@/lib/domain/result';
import type { RecordFailure, RecordMessage } from '../record';
import { bodyOf, type Part } from './body';
import type { Rest } from './rest';

/** RT gives no more at once. */
const perPage = 100;

/** Texts from this length on (bytes) may be cut off on the page: the agent's own setting, 25 KiB by default. */
const longFrom = 8 * 1024;

/** Types of the rows that carry a message. */
const messageTypes = ['Create', 'Correspond', 'Comment'];

const transaction = z.object({ id: z.coerce.string(), Type: z.string() });

const part = z.object({
  id: z.coerce.string(),
  TransactionId: z.coerce.string(),
  ContentType: z.string(),
  Filename: z.string().nullish(),
  ContentLength: z.coerce.number().default(0),
});

const content = z.object({ id: z.coerce.string(), Content: z.string().nullish() });

/** All items of a list that RT gives in pages, without saying how many there are. */
async function listAll<Item>(
  rest: Rest,
  path: string,
  query: Record<string, string>,
  item: z.ZodType<Item>,
): Promise<Result<Item[], RecordFailure>> {
  const schema = z.object({ count: z.number(), items: z.array(item) });
  const items: Item[] = [];
  for (let page = 1; ; page += 1) {
    const paging = { per_page: String(perPage), page: String(page) };
    const answer = await rest({ path, query: { ...query, ...paging } }, schema);
    if (!answer.ok) return answer;
    items.push(...answer.value.content.items);
    if (answer.value.content.count < perPage) return ok(items);
  }
}

/** Conditions as RT's lists take them. */
const where = (...conditions: object[]) => ({ query: JSON.stringify(conditions) });

type ListedPart = z.infer<typeof part>;

/** The parts of each message of which one is long: what the agent attached as a file is none. */
function longMessages(parts: ListedPart[]): Map<string, ListedPart[]> {
  const texts = parts.filter(({ Filename }) => !Filename);
  const long = texts.filter(({ ContentLength }) => ContentLength >= longFrom);
  const ids = new Set(long.map(({ TransactionId }) => TransactionId));
  return new Map(
    [...ids].map((id) => [id, texts.filter(({ TransactionId }) => TransactionId === id)]),
  );
}

/** The plain text among the parts of a message, else its first. */
const chosen = (parts: ListedPart[]) =>
  parts.find(({ ContentType }) => ContentType === 'text/plain') ?? parts[0];

async function longTexts(
  rest: Rest,
  id: string,
  parts: ListedPart[],
): Promise<Result<Map<string, string>, RecordFailure>> {
  const wanted = [...longMessages(parts).values()].flatMap((those) => chosen(those) ?? []);
  if (wanted.length === 0) return ok(new Map());
  const query = {
    ...where(...wanted.map((one) => ({ field: 'id', operator: '=', value: one.id }))),
    fields: 'Content',
  };
  const answer = await listAll(rest, `ticket/${id}/attachments`, query, content);
  if (!answer.ok) return answer;
  const texts = new Map(answer.value.map((one) => [one.id, one.Content ?? '']));
  const whole = wanted.map((one): [string, string] => {
    const read: Part = { type: one.ContentType, content: texts.get(one.id) ?? '' };
    return [one.TransactionId, bodyOf(read)];
  });
  return ok(new Map(whole));
}

/**
 * The messages of a ticket: which of them only agents see, which the page does not tell, and the
 * whole of long ones, which it cuts off. Two requests, a third where there are long ones, and more
 * only from a hundred rows on.
 */
export async function messagesOf(
  rest: Rest,
  id: string,
): Promise<Result<RecordMessage[], RecordFailure>> {
  const texts = { field: 'ContentType', operator: 'LIKE', value: 'text/' };
  const partFields = 'TransactionId,ContentType,Filename,ContentLength';
  const [rows, parts] = await Promise.all([
    listAll(rest, `ticket/${id}/history`, { fields: 'Type' }, transaction),
    listAll(rest, `ticket/${id}/attachments`, { ...where(texts), fields: partFields }, part),
  ]);
  if (!rows.ok) return rows;
  if (!parts.ok) return parts;
  const messages = rows.value.filter(({ Type }) => messageTypes.includes(Type));
  const ids = new Set(messages.map((message) => message.id));
  const own = parts.value.filter(({ TransactionId }) => ids.has(TransactionId));
  const whole = await longTexts(rest, id, own);
  if (!whole.ok) return whole;
  return ok(
    messages.map((message) => ({
      id: message.id,
      internal: message.Type === 'Comment',
      text: whole.value.get(message.id) ?? null,
    })),
  );
}

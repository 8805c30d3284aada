import type { RequestTracker } from './start';

/** What RT's own REST2 interface tells of a ticket. */
export interface Ticket {
  id: string;
  Subject: string;
  Status: string;
  requestors: string[];
  /** By name; empty ones are left out. */
  fields: Record<string, string>;
}

interface RawTicket {
  id: number | string;
  Subject: string;
  Status: string;
  Requestor: { id: string }[];
  CustomFields: { name: string; values: string[] }[];
}

/** Asks REST2 as agent2, so that agent1's work in the browser is told from it; throws when refused. */
async function ask(rt: RequestTracker, method: string, path: string, body?: unknown) {
  const answer = await fetch(`${rt.url}REST/2.0/${path}`, {
    method,
    headers: {
      authorization: `token ${rt.tokens.agent2}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as unknown;
}

export async function readTicket(rt: RequestTracker, id: string): Promise<Ticket> {
  const raw = (await ask(rt, 'GET', `ticket/${id}`)) as RawTicket;
  const filled = raw.CustomFields.filter(({ values }) => values.length > 0);
  return {
    id: String(raw.id),
    Subject: raw.Subject,
    Status: raw.Status,
    requestors: raw.Requestor.map((user) => user.id),
    fields: Object.fromEntries(filled.map(({ name, values }) => [name, values.join(', ')])),
  };
}

/** Ids of the tickets that match a query in RT's own language, oldest first. */
export async function findTickets(rt: RequestTracker, query: string): Promise<string[]> {
  const search = new URLSearchParams({ query, orderby: 'id', order: 'ASC' });
  const found = (await ask(rt, 'GET', `tickets?${search.toString()}`)) as {
    items: { id: string }[];
  };
  return found.items.map(({ id }) => id);
}

export async function reply(rt: RequestTracker, id: string, text: string): Promise<void> {
  await ask(rt, 'POST', `ticket/${id}/correspond`, { ContentType: 'text/plain', Content: text });
}

export async function comment(rt: RequestTracker, id: string, text: string): Promise<void> {
  await ask(rt, 'POST', `ticket/${id}/comment`, { ContentType: 'text/plain', Content: text });
}

/** The text of every transaction of a type, oldest first, as RT stored it. */
export async function readContents(
  rt: RequestTracker,
  id: string,
  type: 'Create' | 'Correspond',
): Promise<string[]> {
  const history = (await ask(rt, 'GET', `ticket/${id}/history?fields=Type&per_page=100`)) as {
    items: { id: string; Type: string }[];
  };
  const contents = history.items
    .filter(({ Type }) => Type === type)
    .map(async (one) => {
      const path = `transaction/${one.id}/attachments?fields=Content,ContentType`;
      const { items } = (await ask(rt, 'GET', path)) as { items: { Content?: string }[] };
      return items.map(({ Content = '' }) => Content).join('\n');
    });
  return Promise.all(contents);
}

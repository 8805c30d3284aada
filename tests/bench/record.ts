import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { RequestTrackerSettings } from '@/lib/config/record';
import { setField } from '@/lib/background/fields';
import { requestTracker } from '@/lib/records/requestTracker';
import { getRequestTracker } from '../helpdesks/rt5/packages';
import { startRequestTracker, type RequestTracker } from '../helpdesks/rt5/start';
import { contractFields, draft, got } from '../records/contract';
import { openBrowser, ticketsThere } from '../records/desk';
import { startProxy, type Fault } from '../records/proxy';
import { percentile } from './chatPage';
import { Advice, say } from '../run/say.mjs';

const timed = 40;
const warmUp = 5;
const conversations = 200;
/** As many as are delivered before the next begin. */
const atOnce = 20;

const faults: Fault[] = [
  'dropped',
  'unanswered',
  'late',
  'cut',
  'repeated',
  'failedAfter',
  'signedOut',
  500,
  403,
  412,
];

const settingsFor = (baseURL: string, token?: string): RequestTrackerSettings => ({
  system: 'request-tracker',
  baseURL,
  token,
  queue: 'Support',
  conversation: 'Conversation id',
  subject: 'title',
  fields: { severity: 'CF.{Severity}', amount: 'CF.{Order number}', urgent: 'CF.{Product}' },
});

type Browser = ReturnType<typeof openBrowser>;

const newKey = () => `bench:${crypto.randomUUID()}`;
const values = { title: 'Parcel is late', severity: '2', amount: 12.5, urgent: true };

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The calls that a creation cannot do without, bare: look, make, look again and read. */
async function bareCreate({ url, tokens }: RequestTracker, key: string): Promise<void> {
  const headers = { Authorization: `token ${tokens.agent1}`, 'Content-Type': 'application/json' };
  const call = async (path: string, body?: unknown) => {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    return (await fetch(`${url}REST/2.0/${path}`, { headers, ...sent })).json() as Promise<{
      id: string;
    }>;
  };
  const query = new URLSearchParams({
    query: `'CF.{Conversation id}' = '${key}'`,
    fields: 'CustomFields',
    orderby: 'id',
    per_page: '100',
  });
  await call(`tickets?${query}`);
  const CustomFields = {
    'Conversation id': key,
    Severity: '2',
    'Order number': '12.5',
    Product: 'yes',
  };
  const { id } = await call('ticket', { Queue: 'Support', Subject: values.title, CustomFields });
  await Promise.all([call(`tickets?${query}`), call(`ticket/${id}`)]);
}

/** Creations one by one, and in turn with them the bare calls, so that both meet the same load. */
async function measureCreation(rt: RequestTracker) {
  const record = requestTracker(settingsFor(rt.url, rt.tokens.agent1), contractFields);
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < warmUp + timed; round += 1) {
    const our = await time(async () => got(await record.create(draft(values, newKey()))));
    const their = await time(() => bareCreate(rt, newKey()));
    if (round < warmUp) continue;
    ours.push(our);
    bare.push(their);
  }
  const p95 = percentile(ours, 0.95);
  return {
    p50Ms: Math.round(percentile(ours, 0.5)),
    p95Ms: Math.round(p95),
    ratio: Math.round((p95 / percentile(bare, 0.95)) * 100) / 100,
  };
}

/** Requests of one creation and of one change, each as the outbox makes them. */
async function countRequests(rt: RequestTracker) {
  const proxy = await startProxy(rt.url, rt.tokens.agent1);
  const record = requestTracker(settingsFor(proxy.url), contractFields);
  const made = got(await record.create(draft(values, newKey())));
  const createRequests = proxy.takeSeen().length;
  const there = got(await record.read(made.reference.id));
  const next = draft({ ...values, severity: '3' }, made.conversationKey);
  got(await record.update(made.reference.id, next, there.version));
  const updateRequests = proxy.takeSeen().length;
  proxy.stop();
  return { createRequests, updateRequests };
}

/** Every tenth request, of whatever kind, meets the next of the faults. */
function oneInTen(): () => Fault | null {
  let count = 0;
  return () => {
    count += 1;
    return count % 10 === 0 ? (faults[(count / 10) % faults.length] ?? null) : null;
  };
}

/** Conversations of one browser: each gets a ticket, and a change while that is being made. */
async function converse(browser: Browser, keys: string[]): Promise<void> {
  const caseIds = await Promise.all(
    keys.map(async (key) => {
      const chat = browser.chat(key);
      await chat.say('order 4711');
      return (await chat.caseOf())?.id ?? '';
    }),
  );
  const made = browser.deliverAll();
  for (const caseId of caseIds) {
    await setField(browser.context(), { caseId, field: 'topic', value: 'parcel' });
  }
  await made;
  await browser.deliverAll();
}

/** What a conversation misses in RT, and what stands there twice. */
async function judge(rt: RequestTracker, key: string) {
  const [ticket, ...more] = await ticketsThere(rt, key);
  const whole = ticket?.order === '4711' && ticket.topic === 'parcel';
  return { lost: whole ? 0 : 1, duplicates: more.length };
}

/** What conversations lose or double over a bad line. */
async function countLosses(rt: RequestTracker) {
  const proxy = await startProxy(rt.url, rt.tokens.agent1);
  const browser = openBrowser(proxy);
  proxy.disturb(oneInTen());
  const keys = Array.from({ length: conversations }, newKey);
  for (let done = 0; done < keys.length; done += atOnce) {
    say(`${done} of ${keys.length} conversations`);
    await converse(browser, keys.slice(done, done + atOnce));
  }
  proxy.heal();
  await proxy.quiet();
  proxy.stop();
  const found = { conversations, lost: 0, duplicates: 0 };
  for (const key of keys) {
    const { lost, duplicates } = await judge(rt, key);
    found.lost += lost;
    found.duplicates += duplicates;
  }
  return found;
}

/**
 * Against a real Request Tracker: the time that a creation takes (milliseconds) and its ratio to the
 * bare calls, its requests and those of a change, and what 200 conversations lose or double when one
 * request in ten meets a fault.
 */
export async function run() {
  const had = await getRequestTracker();
  if (!had.ok) throw new Advice(had.why);
  Object.assign(globalThis, { chrome: fakeBrowser });
  const rt = await startRequestTracker();
  try {
    say(`${timed} creations, then ${conversations} conversations: some minutes`);
    const creation = await measureCreation(rt);
    return { ...creation, ...(await countRequests(rt)), ...(await countLosses(rt)) };
  } finally {
    await rt.stop();
  }
}

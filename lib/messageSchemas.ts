import * as z from 'zod';
import { channels, directions, phases, senders } from '@/lib/domain/conversation';
import { siteStates } from '@/lib/domain/site';

/*
 * What the background receives, as schemas. A file of its own, so that content scripts and pages,
 * which only send, do not carry the validator.
 */

// ── content script → background ──────────────────────────────────────────────────────────────

const message = z.strictObject({
  id: z.string().min(1).max(1000),
  sender: z.enum(senders),
  author: z.string().max(1000).nullable(),
  text: z.string().max(200_000),
  at: z.number(),
});

/** What one reader saw of one conversation since it last reported; the first report holds all of it. */
const observation = z.strictObject({
  siteId: z.string(),
  /** Unique to one content script in one document. */
  reader: z.string(),
  key: z.string().min(1).max(2000),
  /** Grows by one with each report of this reader on this conversation. */
  revision: z.int().positive(),
  /** All that the page shows, not a change to what was reported before. */
  full: z.boolean(),
  /** The agent looks at this conversation now. */
  active: z.boolean(),
  head: z.strictObject({
    channel: z.enum(channels),
    direction: z.enum(directions),
    phase: z.enum([...phases, 'unknown']),
    phaseFrom: z.enum(['page', 'assumed']),
    subject: z.string().max(2000).nullable(),
    customerName: z.string().max(1000).nullable(),
    customerEmail: z.string().max(1000).nullable(),
    caseId: z.string().max(1000).nullable(),
  }),
  /** Oldest first. `after` is the id of the message above it, null for the first. `news`: it came while the page was watched and below all that was known. */
  added: z.array(z.strictObject({ message, after: z.string().nullable(), news: z.boolean() })),
  edited: z.array(message),
  /** Ids of messages that the customer or agent took back. */
  removed: z.array(z.string()),
  /** Milliseconds since the epoch when the page changed. */
  at: z.number(),
});
export type Observation = z.infer<typeof observation>;

const siteReport = z.strictObject({
  siteId: z.string(),
  reader: z.string(),
  state: z.enum(siteStates),
  /** The path in the site definition that it is about, as `message.item`. */
  rule: z.string().nullable(),
  /** The conversation that the agent looks at. */
  activeKey: z.string().nullable(),
});
export type SiteReport = z.infer<typeof siteReport>;

// ── panel, options, history → background ─────────────────────────────────────────────────────

const value = z.union([z.string(), z.number(), z.boolean()]);
const field = z.strictObject({ caseId: z.string(), field: z.string() });

export const schemas = {
  hello: z.strictObject({ url: z.string() }),
  observe: observation,
  reportSite: siteReport,
  openPanel: z.strictObject({}),

  predictForm: z.strictObject({
    siteId: z.string(),
    /** The conversation that the form belongs to; null where the page shows none, or several. */
    key: z.string().nullable(),
    /** Names of the case fields that stand on the form and are empty; of none, shadow mode is asked about. */
    fields: z.array(z.string()).max(200),
  }),
  reportForm: z.strictObject({
    /** What `predictForm` answered as `watched`. */
    conversationKey: z.string(),
    /** By case field what its control holds: as the page keeps it and as the agent reads it, or `''`. */
    entered: z.record(z.string(), z.array(z.string().max(200_000)).min(1).max(2)),
    /** The agent has sent it off; of a form that they still write in, only what they typed is told. */
    submitted: z.boolean(),
  }),

  createCase: z.strictObject({ conversationKey: z.string() }),
  linkCase: z.strictObject({ caseId: z.string(), conversationKey: z.string() }),
  unlinkCase: z.strictObject({ caseId: z.string() }),
  pasteText: z.strictObject({
    conversationKey: z.string(),
    text: z.string().trim().min(1).max(100_000),
  }),
  markNotACase: z.strictObject({ conversationKey: z.string(), notACase: z.boolean() }),
  retry: z.strictObject({ conversationKey: z.string() }),
  touchField: field,
  setField: field.extend({ value: value.nullable() }),
  /** `value`: one of the suggestion's alternatives instead. */
  acceptSuggestion: field.extend({ value: value.optional() }),
  dismissSuggestion: field,
  acceptAll: z.strictObject({ caseId: z.string() }),
  undoField: field,
  undoRun: z.strictObject({ caseId: z.string() }),
  dismissBanner: z.strictObject({ caseId: z.string() }),
  retryDelivery: z.strictObject({ caseId: z.string() }),
  keepHere: z.strictObject({ caseId: z.string() }),
  suggestValues: field,
  keepOnDevice: z.strictObject({ conversationKey: z.string(), onDevice: z.boolean() }),
  previewPrediction: z.strictObject({ conversationKey: z.string() }),
  giveFeedback: z.strictObject({
    caseId: z.string(),
    /** Null: about the case as a whole. */
    field: z.string().nullable(),
    verdict: z.enum(['right', 'wrong']),
    reason: z.string().max(2000),
  }),
  showEvidence: z.strictObject({
    conversationKey: z.string(),
    messageId: z.string(),
    quote: z.string(),
  }),

  getConfiguration: z.strictObject({}),
  checkRecord: z.strictObject({}),
  checkConfiguration: z.strictObject({ text: z.string() }),
  saveConfiguration: z.strictObject({ text: z.string() }),
  useDemoConfiguration: z.strictObject({}),
  importExamples: z.strictObject({ text: z.string().max(50_000_000) }),
  forgetExamples: z.strictObject({}),
  originsChanged: z.strictObject({}),
};

type Schemas = typeof schemas;
/** What the message named `Name` carries to the background. */
export type Data<Name extends keyof Schemas> = z.infer<Schemas[Name]>;

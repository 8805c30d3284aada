import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Configuration, ConfigurationProblem, SectionName } from '@/lib/config/schema';
import type { SiteDefinition } from '@/lib/config/site';
import type { FieldValue, Prediction } from '@/lib/domain/case';
import type { Result } from '@/lib/domain/result';
import type { Data, schemas } from './messageSchemas';

export type { Data, Observation, schemas, SiteReport } from './messageSchemas';

/*
 * The whole protocol, grouped by direction. What the background receives has a schema in
 * messageSchemas.ts and is parsed before anything else happens to it (lib/background/listen.ts);
 * what it sends is typed.
 */

/** An origin that the configuration needs, and whether this browser allows it. */
export interface Origin {
  pattern: string;
  /** What it is for, in words: the name of the site, or the model server. */
  purpose: string;
  granted: boolean;
}

/** The configuration in force and what there is to say of it. */
export interface ConfigurationState {
  configuration: Configuration;
  /** The agent's own settings as they were saved, without policy; null when there are none. */
  own: string | null;
  problems: ConfigurationProblem[];
  /** Sections that policy sets. */
  managed: SectionName[];
  origins: Origin[];
}

/** What came of a file of closed cases. */
export interface Imported {
  added: number;
  /** The first lines that were not taken, and why. */
  refused: { line: number; message: string }[];
  refusedCount: number;
}

/** A value for one control of the helpdesk's own form. */
export interface FormValue {
  field: string;
  /** What the admin calls the field. */
  label: string;
  value: FieldValue;
  /** What the control may call it: the value, or for a choice also the option's label. */
  texts: string[];
  confidence: number;
  quote: string;
}

/** What may be filled into the helpdesk's own form. */
export interface FormFill {
  /** At most one a field. */
  values: FormValue[];
  /** Whose conversation it is from, where that stands in another tab; else null. */
  from: string | null;
  /** Shadow mode, which fills nothing: the stored conversation that the form is for; else null. */
  watched: string | null;
}

/** A request to a model server as it would leave: where to, and the very body. */
interface Outgoing {
  address: string;
  body: string;
}

/** What would leave this device; nulls where nothing would. */
export interface Preview {
  /** Now: about the words that were not read yet. */
  next: Outgoing | null;
  /** If all of it were read anew. */
  whole: Outgoing | null;
}

/** A field of the case whose present value AI wrote. */
export interface FieldMark {
  field: string;
  label: string;
  /** What the page may call the value, the likeliest first. */
  texts: string[];
  quote: string;
}

/** What to mark on the page of a conversation, in place of what was marked there. */
export interface PageMarks {
  siteId: string;
  key: string;
  marks: FieldMark[];
}

type Command<Name extends keyof typeof schemas, Value = undefined> = (
  data: Data<Name>,
) => Result<Value>;

interface ToBackground {
  /** A content script starts: which sites are on this page? */
  hello(data: Data<'hello'>): SiteDefinition[];
  observe(data: Data<'observe'>): Result;
  reportSite(data: Data<'reportSite'>): Result;
  /** Handled without any await before the panel opens: the browser wants the user's gesture. */
  openPanel(data: Data<'openPanel'>): Result;

  /**
   * The helpdesk's own form for a new case is open: what may be filled in for review, from each
   * field's `fill` threshold on; saves nothing. In shadow mode: which conversation it is for.
   */
  predictForm(data: Data<'predictForm'>): Result<FormFill>;
  /** Shadow mode: what the agent enters in that form themselves is what predictions are compared with. */
  reportForm(data: Data<'reportForm'>): Result;

  /** Saves the proposed case of a conversation; makes an empty one where none was proposed. */
  createCase: Command<'createCase', { caseId: string }>;
  markNotACase: Command<'markNotACase'>;
  retry: Command<'retry'>;
  /** Links a saved case to a conversation that has none; a mere proposal there gives way. */
  linkCase: Command<'linkCase'>;
  /** The case stays, the conversation has none any more and gets none by itself. */
  unlinkCase: Command<'unlinkCase'>;
  /** Smart paste: a text as evidence beside the conversation. Fills a proposal, suggests on a saved case. */
  pasteText: Command<'pasteText'>;
  /** A keystroke is in the field: from now on it belongs to the agent, whatever they leave there. */
  touchField: Command<'touchField'>;
  setField: Command<'setField'>;
  acceptSuggestion: Command<'acceptSuggestion'>;
  dismissSuggestion: Command<'dismissSuggestion'>;
  acceptAll: Command<'acceptAll'>;
  undoField: Command<'undoField'>;
  undoRun: Command<'undoRun'>;
  dismissBanner: Command<'dismissBanner'>;
  /** Sends a case to its system of record now. */
  retryDelivery: Command<'retryDelivery'>;
  /** Gives up the system of record for a case and keeps it in this browser. */
  keepHere: Command<'keepHere'>;
  /** Fill-in help: up to three values for one field with their evidence, best first; writes nothing. */
  suggestValues: Command<'suggestValues', Prediction[]>;
  /** No model server is asked about the conversation, or one may be again. */
  keepOnDevice: Command<'keepOnDevice'>;
  previewPrediction: Command<'previewPrediction', Preview>;
  giveFeedback: Command<'giveFeedback'>;
  /** Scrolls the page to the message and marks the quote for a moment. */
  showEvidence: Command<'showEvidence'>;

  getConfiguration(data: Data<'getConfiguration'>): ConfigurationState;
  /** What would be wrong with this text as a configuration. */
  checkConfiguration(data: Data<'checkConfiguration'>): ConfigurationProblem[];
  /** What of the `record` section its server does not know. */
  checkRecord: Command<'checkRecord', ConfigurationProblem[]>;
  saveConfiguration: Command<'saveConfiguration', ConfigurationProblem[]>;
  useDemoConfiguration: Command<'useDemoConfiguration'>;
  /** Keeps closed cases of a file, one JSON object a line, to learn from. */
  importExamples: Command<'importExamples', Imported>;
  /** Forgets all examples, and what was learned from them. */
  forgetExamples: Command<'forgetExamples'>;
  /** The agent allowed or withdrew an origin. */
  originsChanged: Command<'originsChanged'>;
}

// ── background → content script ──────────────────────────────────────────────────────────────

interface ToContent {
  /** Asked before a case is created: is this conversation still on the page, and how far is it read? */
  confirmConversation(data: { key: string }): {
    present: boolean;
    revision: number;
    reader: string;
  };
  /** True if the message is on the page. */
  revealEvidence(data: { key: string; messageId: string; quote: string }): boolean;
  /** The small notice in the page. */
  announce(data: { text: string; action: 'openPanel' | null }): void;
  markFields(data: PageMarks): void;
  sitesChanged(data: SiteDefinition[]): void;
}

// ── background → panel, options, history ─────────────────────────────────────────────────────

interface ToPages {
  configurationChanged(data: ConfigurationState): void;
  /** A key of the manifest's `commands` was pressed, in whatever window has the focus. */
  commandPressed(data: { command: 'accept-all' | 'next-suggestion' }): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<
  ToBackground & ToContent & ToPages
>();

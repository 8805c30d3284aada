import type { Configuration } from '@/lib/config/schema';
import type { CaseField } from '@/lib/domain/case';
import type { ConfigurationState, PageMarks } from '@/lib/messages';
import type { SystemOfRecord } from '@/lib/records/record';
import type { Database } from '@/lib/storage/database';
import type { predictFields } from '@/lib/prediction/predict';

/** What the background works with; tests give their own parts. */
export interface Context {
  database: Database;
  /** The configuration in force; read once and kept until it changes. */
  configuration(): Promise<ConfigurationState>;
  predict: typeof predictFields;
  /** @param fields the case fields that it is to keep, as they are configured. */
  record(settings: Configuration['record'], fields: CaseField[]): SystemOfRecord;
  tabs: Tabs;
  /** Runs `work` when no other work of that name runs. */
  exclusively<Value>(name: string, work: () => Promise<Value>): Promise<Value>;
  /** Unix time in milliseconds. */
  now(): number;
}

/** The content scripts, by tab. A tab that is gone or does not answer rejects. */
export interface Tabs {
  confirm(
    tabId: number,
    key: string,
  ): Promise<{ present: boolean; revision: number; reader: string }>;
  reveal(
    tabId: number,
    evidence: { key: string; messageId: string; quote: string },
  ): Promise<boolean>;
  announce(tabId: number, text: string): Promise<void>;
  /** Marks values of a case that the page shows and AI wrote. */
  mark(tabId: number, marks: PageMarks): Promise<void>;
  /** The other tabs: first the one from which this one was opened, then by when they were last looked at. */
  others(tabId: number): Promise<number[]>;
}

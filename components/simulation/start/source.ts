import type { CaseField } from '@/lib/domain/case';
import type { LabelledConversation } from '@/lib/domain/simulation';
import type { Encoding } from '../file/encoding';
import type { Sheet } from '../file/table';

/** Rows whose columns are still to be understood. */
export interface TableSource {
  kind: 'file' | 'sample';
  name: string;
  fields: CaseField[];
  sheets: Sheet[];
  /** The text file that was read, and as what; null for workbooks and the sample. */
  text: { file: File; encoding: Encoding } | null;
}

export interface CaseSource {
  kind: 'cases';
  name: string;
  fields: CaseField[];
  records: LabelledConversation[];
  /** There are more than were taken. */
  more: boolean;
}

/** Where the conversations of a simulation come from. */
export type Source = CaseSource | TableSource;

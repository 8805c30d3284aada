import { createContext, use } from 'react';
import type { Case } from '@/lib/domain/case';
import type { Configuration } from '@/lib/config/schema';
import type { Feedback } from '@/lib/storage/rows';

export interface CaseContextValue {
  case: Case;
  configuration: Configuration;
  /** The last verdict on each field, by name; on the case as a whole under the empty string. */
  verdicts: Partial<Record<string, Feedback['verdict']>>;
}

export const CaseContext = createContext<CaseContextValue | null>(null);

/** The case that the form around a part is about. */
export function useCaseContext(): CaseContextValue {
  const value = use(CaseContext);
  if (!value) throw new Error('Only parts of a case form ask for the case.');
  return value;
}

import { useEffect, useState } from 'react';
import type { Configuration } from '@/lib/config/schema';
import type { CaseField } from '@/lib/domain/case';
import type { Result } from '@/lib/domain/result';
import type { LabelledConversation } from '@/lib/domain/simulation';
import { estimate, type Estimate } from '@/lib/prediction/estimate';

/** Who will predict and what that costs; null until it is known. */
export function useEstimate(
  fields: CaseField[],
  records: LabelledConversation[],
  settings: Configuration['prediction'],
): Result<Estimate> | null {
  const [found, setFound] = useState<Result<Estimate> | null>(null);
  useEffect(() => {
    let current = true;
    const requests = records.map(({ conversation }) => ({ fields, conversation, known: {} }));
    void estimate(requests, settings).then((answer) => current && setFound(answer));
    return () => {
      current = false;
    };
  }, [fields, records, settings]);
  return found;
}

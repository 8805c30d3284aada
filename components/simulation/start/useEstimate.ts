import { useEffect, useMemo, useState } from 'react';
import type { Configuration } from '@/lib/config/schema';
import type { CaseField } from '@/lib/domain/case';
import type { Result } from '@/lib/domain/result';
import type { LabelledConversation } from '@/lib/domain/simulation';
import { estimate, type Estimate } from '@/lib/prediction/estimate';

export type Cost = Result<Estimate>;

/** Who will predict and what that costs; null until it is known for just these. */
export function useEstimate(
  fields: CaseField[],
  records: LabelledConversation[],
  settings: Configuration['prediction'],
): Cost | null {
  const question = useMemo(() => ({ fields, records, settings }), [fields, records, settings]);
  const [found, setFound] = useState<{ question: object; cost: Cost } | null>(null);
  useEffect(() => {
    let current = true;
    const requests = records.map(({ conversation }) => ({ fields, conversation, known: {} }));
    void estimate(requests, settings).then((cost) => current && setFound({ question, cost }));
    return () => {
      current = false;
    };
  }, [question, fields, records, settings]);
  // What another choice cost must not count for this one, not even for a moment.
  return found?.question === question ? found.cost : null;
}

import { useEffect, useState } from 'react';
import type { ConfigurationProblem } from '@/lib/config/schema';
import { fail, type Result } from '@/lib/domain/result';
import { sendMessage, type Origin } from '@/lib/messages';

export type RecordCheck = Result<ConfigurationProblem[]>;

/** What of the `record` section the server does not know; null while it is asked. */
export function useRecordCheck(
  record: unknown,
  origins: Origin[],
): { checked: RecordCheck | null; again: () => void } {
  const [answer, setAnswer] = useState<{ asked: string; checked: RecordCheck } | null>(null);
  const [times, setTimes] = useState(0);
  // Asked anew when the section or a permission changes.
  const asked = JSON.stringify([record, origins, times]);
  useEffect(() => {
    let current = true;
    void sendMessage('checkRecord', {})
      .catch(() => fail('unreachable', 'Sidecase does not answer. Reload this page.', true))
      .then((checked) => {
        if (current) setAnswer({ asked, checked });
      });
    return () => {
      current = false;
    };
  }, [asked]);
  return {
    checked: answer?.asked === asked ? answer.checked : null,
    again: () => setTimes((before) => before + 1),
  };
}

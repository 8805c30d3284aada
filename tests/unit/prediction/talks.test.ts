import { describe, expect, it } from 'vitest';
import type { CaseField } from '@/lib/domain/case';
import { predictEmbedded } from '@/lib/prediction/embedded';
import { ground } from '@/lib/prediction/ground';
import { conversationOf } from './conversation';
import { de } from './talks/de';
import { en } from './talks/en';
import { es } from './talks/es';
import { fr } from './talks/fr';
import { pl } from './talks/pl';
import { pt } from './talks/pt';
import type { Talk } from './talks/talk';

function filled({ lines }: Talk, fields: CaseField[]) {
  const request = { fields, conversation: conversationOf(...lines), known: {} };
  return ground(predictEmbedded(request), request)
    .predictions.filter(({ confidence }) => confidence >= 0.8)
    .map(({ field, value }): [string, unknown] => [field, value]);
}

/** How much of what the conversations say is filled without asking; the rest is left to the agent. */
const leastCoverage = 0.9;

describe.each(Object.entries({ en, de, es, fr, pt, pl }))(
  'ten conversations in %s',
  (_, { talks, fields }) => {
    it.each(talks)('fills nothing wrong: $lines', (talk) => {
      for (const [field, value] of filled(talk, fields)) {
        expect([field, value]).toEqual([field, talk.gold[field] ?? null]);
      }
    });

    it('fills most of what is said', () => {
      const all = talks.flatMap(({ gold }) => Object.keys(gold));
      const right = talks.flatMap((talk) => filled(talk, fields));
      expect(right.length / all.length).toBeGreaterThanOrEqual(leastCoverage);
    });
  },
);

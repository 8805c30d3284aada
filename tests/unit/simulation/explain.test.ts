import { expect, test } from 'vitest';
import type { FieldValue, Prediction } from '@/lib/domain/case';
import { countOutcomes } from '@/lib/domain/score';
import type { Simulated } from '@/lib/domain/simulation';
import { missOf } from '@/lib/prediction/explain';
import { chat, order, topic } from './conversation';

const conversation = chat('customer: ORD-1234 has not arrived', 'agent: Is it ORD-9999?');

function predicted(value: FieldValue, confidence: number, other?: FieldValue): Prediction {
  const evidence: Prediction['evidence'] = [{ messageId: '1', quote: 'has not arrived' }];
  return {
    field: 'any',
    value,
    confidence,
    evidence,
    basis: 'matched',
    alternatives: other === undefined ? [] : [{ value: other, confidence: 0.4, evidence }],
    predictor: 'embedded',
  };
}

const nothing: Simulated = {
  predictions: [],
  refused: [],
  failure: null,
  requests: 0,
  tokens: 0,
  milliseconds: 1,
};

const scored = (gold: FieldValue | null, prediction: Prediction | null, field = topic) => ({
  field,
  gold,
  accept: [],
  prediction,
});

test.each([
  ['right', scored('late', predicted('late', 0.9)), nothing, null],
  ['rightly empty', scored(null, predicted('late', 0.5)), nothing, null],
  [
    'outranked',
    scored('late', predicted('bill', 0.9, 'late')),
    nothing,
    { outcome: 'wrong', reason: { kind: 'outranked', confidence: 0.4 } },
  ],
  [
    'below the threshold',
    scored('late', predicted('late', 0.7)),
    nothing,
    { outcome: 'leftEmpty', reason: { kind: 'belowThreshold' } },
  ],
  [
    'filled though empty is right',
    scored(null, predicted('late', 0.9)),
    nothing,
    { outcome: 'wronglyFilled', reason: { kind: 'notWanted' } },
  ],
  [
    'refused by the grounding',
    scored('ORD-9999', null, order),
    { ...nothing, refused: [{ field: 'order', value: 'ORD-9999', reason: 'notCustomer' }] },
    { outcome: 'leftEmpty', reason: { kind: 'refused', reason: 'notCustomer' } },
  ],
  [
    'overlooked',
    scored('ORD-1234', null, order),
    nothing,
    { outcome: 'leftEmpty', reason: { kind: 'overlooked' } },
  ],
  [
    'only said by the agent',
    scored('ORD-9999', null, order),
    nothing,
    { outcome: 'leftEmpty', reason: { kind: 'notSaid' } },
  ],
  [
    'without an answer',
    scored('late', null),
    { ...nothing, failure: 'The answer is no JSON.' },
    { outcome: 'leftEmpty', reason: { kind: 'failed', message: 'The answer is no JSON.' } },
  ],
] as const)('%s', (_name, one, simulated, expected) => {
  const found = missOf({ ...one, accept: [] }, 0.8, conversation, {
    ...simulated,
    predictions: [],
    refused: [...simulated.refused],
  });
  if (expected === null) expect(found).toBeNull();
  else expect(found).toMatchObject(expected);
});

test('outcomes are counted from a threshold on, blanks among them', () => {
  const all = [
    scored('late', predicted('late', 0.9)),
    scored('late', predicted('late', 0.7)),
    scored('late', predicted('bill', 0.8)),
    scored('late', null),
    scored(null, predicted('bill', 0.85)),
    scored(null, null),
  ];
  expect(countOutcomes(all, () => 0.8)).toEqual({
    right: 1,
    wrong: 1,
    leftEmpty: 2,
    wronglyFilled: 1,
    rightlyEmpty: 1,
  });
  expect(countOutcomes(all, () => 0.6)).toMatchObject({ right: 2, leftEmpty: 1 });
});

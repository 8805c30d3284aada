import { describe, expect, it } from 'vitest';
import { emptyField, type CaseField, type FieldState, type Prediction } from '@/lib/domain/case';
import { applyPredictions, valuesOf, type ApplyRules } from '@/lib/domain/predicted';

const order: CaseField = { name: 'order', label: 'Order', type: 'text', required: false };

function prediction(value: string, confidence = 0.9, messageId = 'm1'): Prediction {
  return {
    field: 'order',
    value,
    confidence,
    evidence: [{ messageId, quote: value }],
    basis: 'quoted',
    alternatives: [],
    predictor: 'embedded',
  };
}

function apply(state: Partial<FieldState>, found: Prediction[], change: Partial<ApplyRules> = {}) {
  const applied = applyPredictions({ order: { ...emptyField(), ...state } }, found, {
    fields: [order],
    thresholds: { fill: 0.8, suggest: 0.5 },
    mayWrite: new Set(['order']),
    overrideAgentEdits: false,
    proposed: false,
    now: 7,
    ...change,
  });
  return { ...applied, state: applied.fields.order };
}

describe('confidence decides', () => {
  it.each([
    [0.8, 'A-1', null],
    [0.79, null, 'A-1'],
    [0.5, null, 'A-1'],
    [0.49, null, null],
  ])('%f writes %s and suggests %s', (confidence, value, suggestion) => {
    const { state } = apply({}, [prediction('A-1', confidence)]);
    expect(state?.value).toBe(value);
    expect(state?.suggestion?.value ?? null).toBe(suggestion);
  });

  it('what its words do not decide is never written, however low the threshold', () => {
    const fields = [{ ...order, thresholds: { fill: 0.4, suggest: 0.4 } }];
    const found = { ...prediction('A-1', 0.6), undecided: true };
    for (const proposed of [true, false]) {
      const { state, written } = apply({}, [found], { fields, proposed });
      expect([state?.value, state?.suggestion?.value, written]).toEqual([null, 'A-1', []]);
    }
  });

  it("the field's own thresholds come before the general ones", () => {
    const fields = [{ ...order, thresholds: { fill: 0.95, suggest: 0.9 } }];
    expect(apply({}, [prediction('A-1', 0.9)], { fields }).state?.value).toBeNull();
  });

  it('a field that AI may not write only gets a suggestion', () => {
    const { state, written } = apply({}, [prediction('A-1')], { mayWrite: new Set() });
    expect(state?.value).toBeNull();
    expect(state?.suggestion?.value).toBe('A-1');
    expect(written).toEqual([]);
  });
});

describe('people win', () => {
  it('a value that a person set is kept and the new one suggested', () => {
    const { state, written } = apply({ value: 'B-2', setBy: 'person' }, [prediction('A-1')]);
    expect(state).toMatchObject({ value: 'B-2', setBy: 'person' });
    expect(state?.suggestion?.value).toBe('A-1');
    expect(written).toEqual([]);
  });

  it('a field that a person emptied stays empty', () => {
    expect(apply({ value: null, setBy: 'person' }, [prediction('A-1')]).state?.value).toBeNull();
  });

  it('unless the admin lets AI override', () => {
    const rules = { overrideAgentEdits: true };
    const { state } = apply({ value: 'B-2', setBy: 'person' }, [prediction('A-1')], rules);
    expect(state).toMatchObject({ value: 'A-1', setBy: 'ai', before: 'B-2' });
  });

  it('a dismissed value does not come back on the same words', () => {
    const dismissed = [prediction('A-1'), prediction('A-2')];
    expect(apply({ dismissed }, [prediction('A-1')]).state?.value).toBeNull();
    expect(apply({ dismissed }, [prediction('A-1', 0.9, 'm2')]).state?.value).toBe('A-1');
  });
});

describe('a later look', () => {
  const written: Partial<FieldState> = {
    value: 'A-1',
    setBy: 'ai',
    source: prediction('A-1'),
  };

  it('replaces what AI wrote and remembers it for undo', () => {
    const { state } = apply(written, [prediction('B-2')]);
    expect(state).toMatchObject({ value: 'B-2', before: 'A-1', at: 7 });
  });

  it('changes nothing when it finds the same', () => {
    expect(apply(written, [prediction('A-1')]).changed).toBe(false);
  });

  it('leaves a value as sure as it was on the same words', () => {
    const quoted = { evidence: written.source?.evidence ?? prediction('A-1').evidence };
    const { state } = apply(written, [{ ...prediction('A-1', 0.6), ...quoted }]);
    expect(state?.source?.confidence).toBe(0.9);
  });

  it('suggests no weaker reading of the same message, but what a later message says', () => {
    expect(apply(written, [prediction('B-2', 0.7)]).state?.suggestion).toBeNull();
    const { state } = apply(written, [prediction('B-2', 0.7, 'm2')]);
    expect(state?.suggestion?.value).toBe('B-2');
  });

  it('suggests no summary again that has only grown', () => {
    const grown = { ...prediction('A-1 and more', 0.9, 'm2'), basis: 'summary' as const };
    expect(apply(written, [grown], { mayWrite: new Set() }).state?.suggestion).toBeNull();
    expect(apply(written, [grown]).state?.value).toBe('A-1 and more');
  });

  it('keeps a saved value whose evidence has gone, and lets a proposed one go', () => {
    expect(apply(written, []).state?.value).toBe('A-1');
    expect(apply(written, [], { proposed: true }).state?.value).toBeNull();
  });

  it("keeps a person's value in a proposal", () => {
    const { state } = apply({ value: 'B-2', setBy: 'person' }, [], { proposed: true });
    expect(state?.value).toBe('B-2');
  });
});

describe('a value that the customer took back', () => {
  const written: Partial<FieldState> = { value: 'A-1', setBy: 'ai', source: prediction('A-1') };
  const withdrawn = { withdrawn: ['order'] };

  it.each([
    [0.3, null, null],
    [0.6, null, 'B-2'],
    [0.9, 'B-2', null],
  ])('goes, also where another is found as sure as %f', (confidence, value, suggestion) => {
    const { state, written: names } = apply(
      written,
      [prediction('B-2', confidence, 'm2')],
      withdrawn,
    );
    expect([state?.value, state?.suggestion?.value ?? null]).toEqual([value, suggestion]);
    expect(names).toEqual(['order']);
  });

  it('stays where a person set it, or AI may not write', () => {
    const found = [prediction('B-2', 0.3, 'm2')];
    const own: Partial<FieldState> = { value: 'A-1', setBy: 'person' };
    expect(apply(own, found, withdrawn).state?.value).toBe('A-1');
    const only = { ...withdrawn, mayWrite: new Set<string>() };
    expect(apply(written, found, only).state?.value).toBe('A-1');
  });
});

it('valuesOf leaves out what is empty', () => {
  const states = { a: { ...emptyField(), value: 0 }, b: emptyField() };
  expect(valuesOf(states)).toEqual({ a: 0 });
});

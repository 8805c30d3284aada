import { describe, expect, it } from 'vitest';
import type { Case, CaseField } from '@/lib/domain/case';
import { channels, directions, phases } from '@/lib/domain/conversation';
import type { UpdateRule } from '@/lib/domain/rules';
import { decide, momentOf, type CreationRules, type Situation } from '@/lib/domain/decide';

const field = (name: string, required: boolean): CaseField => ({
  name,
  label: name,
  type: 'text',
  required,
});
const fields = [field('title', true), field('category', true), field('order', false)];
const creation: CreationRules = {
  enabled: true,
  channels: [...channels],
  fields: ['title', 'category', 'order'],
  when: 'mandatory',
};

const rule: UpdateRule = {
  name: 'all',
  enabled: true,
  channels: [...channels],
  conditions: [],
  fields: ['order'],
};
const valuesFor = (names: string[]) => Object.fromEntries(names.map((name) => [name, name]));

function situation(change: Partial<Situation> = {}): Situation {
  return {
    head: {
      channel: 'chat',
      direction: 'inbound',
      phase: 'active',
      caseId: null,
      customerEmail: null,
    },
    moment: 'accepted',
    active: true,
    known: null,
    notACase: false,
    creation,
    updates: { enabled: true, rules: [rule] },
    assistance: [...channels],
    fields,
    values: { title: 't', category: 'c' },
    ...change,
  };
}

describe('the accept and the end make a case when there is enough', () => {
  const when = (['accepted', 'ended'] as const).flatMap((moment) =>
    channels.flatMap((channel) => directions.map((direction) => ({ moment, channel, direction }))),
  );
  it.each(when)('$moment, $channel, $direction', ({ moment, channel, direction }) => {
    const phase = moment === 'accepted' ? ('active' as const) : ('wrapUp' as const);
    const head = { ...situation().head, channel, direction, phase };
    const outgoingVoice = channel === 'voice' && direction === 'outbound';
    const expected = outgoingVoice
      ? { do: 'propose', why: 'outgoingVoice', missing: ['order'] }
      : { do: 'create' };
    expect(decide(situation({ head, moment }))).toEqual(expected);
  });
});

describe('creation.when', () => {
  const filledSets = [
    [],
    ['order'],
    ['title'],
    ['title', 'category'],
    ['title', 'category', 'order'],
  ];
  const enough: Record<CreationRules['when'], boolean[]> = {
    all: [false, false, false, false, true],
    mandatory: [false, false, false, true, true],
    any: [false, true, true, true, true],
  };
  const rows = (['all', 'mandatory', 'any'] as const).flatMap((when) =>
    filledSets.map((filled, index) => ({ when, filled, create: enough[when][index] })),
  );
  it.each(rows)('$when with $filled: $create', ({ when, filled, create }) => {
    const decision = decide(
      situation({ creation: { ...creation, when }, values: valuesFor(filled) }),
    );
    expect(decision.do === 'create').toBe(create);
    if (decision.do !== 'propose') return;
    expect(decision.why).toBe('notEnough');
    expect([...filled, ...decision.missing].sort()).toEqual(['category', 'order', 'title']);
  });

  it('what has ended needs no look', () => {
    expect(decide(situation({ moment: 'ended', active: false })).do).toBe('create');
  });

  it('mandatory with no required field still wants a value', () => {
    const rules = { ...creation, when: 'mandatory' as const, fields: ['order'] };
    expect(decide(situation({ creation: rules, values: {} })).do).toBe('propose');
    expect(decide(situation({ creation: rules, values: { order: 'o' } })).do).toBe('create');
  });

  it('a value in a field that is not a creation field does not count', () => {
    const rules = { ...creation, when: 'any' as const, fields: ['title'] };
    expect(decide(situation({ creation: rules, values: { order: 'o' } })).do).toBe('propose');
  });
});

describe('nothing is created', () => {
  it.each([
    { change: { notACase: true }, why: 'notACase' },
    {
      change: { head: { ...situation().head, caseId: '4711' } },
      why: 'linkedInHelpdesk',
    },
    { change: { head: { ...situation().head, phase: 'unknown' as const } }, why: 'phaseUnknown' },
    { change: { head: { ...situation().head, phase: 'offered' as const } }, why: 'notAccepted' },
    {
      change: { creation: { ...creation, enabled: false }, assistance: [] },
      why: 'channelOff',
    },
    {
      change: { creation: { ...creation, channels: ['email' as const] }, assistance: [] },
      why: 'channelOff',
    },
  ])('$why', ({ change, why }) => {
    for (const moment of ['accepted', 'ended', 'between'] as const) {
      expect(decide(situation({ ...change, moment }))).toEqual({ do: 'leave', why });
    }
  });

  it.each([
    { change: { creation: { ...creation, enabled: false } }, why: 'creationOff' },
    { change: { creation: { ...creation, channels: [] } }, why: 'creationOff' },
    { change: { moment: 'between' as const }, why: 'between' },
    { change: { active: false }, why: 'notLookedAt' },
  ])('but values are proposed: $why', ({ change, why }) => {
    expect(decide(situation(change))).toMatchObject({ do: 'propose', why });
  });
});

describe('a case that is there is updated, never made again', () => {
  const saved = (createdBy: Case['createdBy']) => ({ status: 'saved' as const, createdBy });
  const moments = ['accepted', 'between', 'ended'] as const;
  const rows = channels.flatMap((channel) =>
    directions.flatMap((direction) =>
      moments.flatMap((moment) =>
        (['ai', 'person'] as const).map((createdBy) => ({ channel, direction, moment, createdBy })),
      ),
    ),
  );
  it.each(rows)('$channel, $direction, $moment, made by $createdBy', (row) => {
    const { channel, direction, moment, createdBy } = row;
    const head = { ...situation().head, channel, direction };
    const decision = decide(situation({ head, moment, known: saved(createdBy) }));
    const waits = createdBy === 'person' && channel !== 'email' && moment !== 'ended';
    expect(decision).toEqual(waits ? { do: 'leave', why: 'waitsForEnd' } : { do: 'update', rule });
  });

  it('while its record is not confirmed yet, too', () => {
    const known = { status: 'saving', createdBy: 'ai' } as const;
    expect(decide(situation({ known })).do).toBe('update');
  });

  it.each([
    [{ updates: { enabled: false, rules: [rule] } }, 'updatesOff'],
    [{ updates: { enabled: true, rules: [] } }, 'noRule'],
    [{ updates: { enabled: true, rules: [{ ...rule, enabled: false }] } }, 'noRule'],
    [{ updates: { enabled: true, rules: [{ ...rule, channels: ['email' as const] }] } }, 'noRule'],
    [{ notACase: true }, 'notACase'],
  ])('%j: %s', (change, why) => {
    expect(decide(situation({ known: saved('ai'), ...change }))).toEqual({ do: 'leave', why });
  });
});

describe('moments', () => {
  const decisions = ['open', 'decided'] as const;
  const rows = [...phases, 'unknown' as const].flatMap((phase) =>
    decisions.flatMap((accept) => decisions.map((end) => ({ phase, accept, end }))),
  );
  it.each(rows)('$phase, accept $accept, end $end', ({ phase, accept, end }) => {
    const moment = momentOf({ phase, phaseFrom: 'page' }, { accept, end });
    const ended = phase === 'wrapUp' || phase === 'closed';
    if (ended) expect(moment).toBe(end === 'open' ? 'ended' : 'between');
    else expect(moment).toBe(phase === 'active' && accept === 'open' ? 'accepted' : 'between');
  });

  it('where the page tells no phases every look counts as the accept', () => {
    const head = { phase: 'active', phaseFrom: 'assumed' } as const;
    expect(momentOf(head, { accept: 'decided', end: 'open' })).toBe('accepted');
  });
});

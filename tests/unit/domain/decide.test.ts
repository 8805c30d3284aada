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
    shadow: false,
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

/*
 * The whole table: one line a channel, direction and moment, one column for what is there of a case.
 * c create, p propose only, u update, - leave.
 */
const columns = ['none', 'proposed', 'by AI', 'by hand', 'in the helpdesk', 'not a case'] as const;
const table = `
  chat      inbound  accepted  c c u - - -
  chat      inbound  between   p p u - - -
  chat      inbound  ended     c c u u - -
  chat      outbound accepted  c c u - - -
  chat      outbound between   p p u - - -
  chat      outbound ended     c c u u - -
  messaging inbound  accepted  c c u - - -
  messaging inbound  between   p p u - - -
  messaging inbound  ended     c c u u - -
  messaging outbound accepted  c c u - - -
  messaging outbound between   p p u - - -
  messaging outbound ended     c c u u - -
  voice     inbound  accepted  c c u - - -
  voice     inbound  between   p p u - - -
  voice     inbound  ended     c c u u - -
  voice     outbound accepted  p p u - - -
  voice     outbound between   p p u - - -
  voice     outbound ended     p p u u - -
  email     inbound  accepted  c c u u - -
  email     inbound  between   p p u u - -
  email     inbound  ended     c c u u - -
  email     outbound accepted  c c u u - -
  email     outbound between   p p u u - -
  email     outbound ended     c c u u - -`;
const outcomes = { c: 'create', p: 'propose', u: 'update', '-': 'leave' } as const;

function caseIn(column: (typeof columns)[number]): Partial<Situation> {
  switch (column) {
    case 'none':
      return {};
    case 'proposed':
      return { known: { status: 'proposed', createdBy: 'ai' } };
    case 'by AI':
      return { known: { status: 'saved', createdBy: 'ai' } };
    case 'by hand':
      return { known: { status: 'saved', createdBy: 'person' } };
    case 'in the helpdesk':
      return { head: { ...situation().head, caseId: '4711' } };
    case 'not a case':
      return { notACase: true };
  }
}

interface Cell {
  channel: (typeof channels)[number];
  direction: (typeof directions)[number];
  moment: Situation['moment'];
  column: (typeof columns)[number];
  then: (typeof outcomes)[keyof typeof outcomes];
}

function cellsOf(line: string): Cell[] {
  const [channel, direction, moment, ...letters] = line.trim().split(/ +/);
  const row = { channel, direction, moment } as Pick<Cell, 'channel' | 'direction' | 'moment'>;
  return columns.map((column, index) => {
    const then = outcomes[letters[index] as keyof typeof outcomes];
    return { ...row, column, then };
  });
}

describe('the table', () => {
  const cells = table.trim().split('\n').flatMap(cellsOf);
  const decisionFor = ({ channel, direction, moment, column }: Cell, values = {}) => {
    const given = { ...situation(), ...caseIn(column) };
    return decide({ ...given, head: { ...given.head, channel, direction }, moment, ...values });
  };

  it('has every channel, direction and moment', () => {
    const rows = cells.map(({ channel, direction, moment }) => `${channel} ${direction} ${moment}`);
    expect(new Set(rows).size).toBe(channels.length * directions.length * 3);
  });

  it.each(cells)('$channel, $direction, $moment, case: $column → $then', (cell) => {
    expect(decisionFor(cell).do).toBe(cell.then);
  });

  it.each(cells)('$channel, $direction, $moment, $column, with too little known', (cell) => {
    const decision = decisionFor(cell, { values: { order: 'o' } });
    expect(decision.do).toBe(cell.then === 'create' ? 'propose' : cell.then);
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

describe('shadow mode', () => {
  const saved = { status: 'saved', createdBy: 'person' } as const;
  it.each<[string, Partial<Situation>, ReturnType<typeof decide>]>([
    ['records where a case would be created', {}, { do: 'record' }],
    ['records where a case would be updated', { known: saved, moment: 'ended' }, { do: 'record' }],
    [
      'records where creation is off',
      { creation: { ...creation, enabled: false } },
      { do: 'record' },
    ],
    [
      'records where the helpdesk has a case',
      { head: { ...situation().head, caseId: '7' } },
      { do: 'record' },
    ],
    ['leaves what is no case', { notACase: true }, { do: 'leave', why: 'notACase' }],
    [
      'leaves what is not accepted',
      { head: { ...situation().head, phase: 'offered' } },
      { do: 'leave', why: 'notAccepted' },
    ],
  ])('%s', (_name, change, expected) => {
    expect(decide(situation({ ...change, shadow: true }))).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { emptyField, type CaseField, type FieldState } from '@/lib/domain/case';
import { isOffered, keepConsistent, optionsUnder } from '@/lib/domain/hierarchy';

const option = (value: string, parent?: string) => ({ value, label: value, enabled: true, parent });
const parent: CaseField = {
  name: 'area',
  label: 'Area',
  type: 'choice',
  required: false,
  options: [option('it'), option('finance')],
};
const child: CaseField = {
  ...parent,
  name: 'topic',
  dependsOn: 'area',
  options: [option('login', 'it'), option('refund', 'finance'), option('other')],
};

function topicUnder(area: string | null, topic: Partial<FieldState>): FieldState | undefined {
  const states = {
    area: { ...emptyField(), value: area },
    topic: { ...emptyField(), ...topic },
  };
  return keepConsistent([parent, child], states).topic;
}

describe('options that depend on another field', () => {
  it('are those of its value, and those of none', () => {
    expect(optionsUnder(child, 'it').map(({ value }) => value)).toEqual(['login', 'other']);
    expect(optionsUnder(parent, null)).toHaveLength(2);
  });

  it('a new parent empties what AI wrote under the old one, and undo brings it back', () => {
    const topic = topicUnder('finance', { value: 'login', setBy: 'ai' });
    expect(topic).toMatchObject({ value: null, setBy: null, before: 'login' });
  });

  it('over several levels, in whatever order the admin lists them', () => {
    const detail = {
      ...child,
      name: 'detail',
      dependsOn: 'topic',
      options: [option('sso', 'login')],
    };
    const states = {
      area: { ...emptyField(), value: 'finance' },
      topic: { ...emptyField(), value: 'login', setBy: 'ai' as const },
      detail: { ...emptyField(), value: 'sso', setBy: 'ai' as const },
    };
    const { topic, detail: last } = keepConsistent([detail, child, parent], states);
    expect([topic?.value, last?.value]).toEqual([null, null]);
  });

  it('an option that the admin has removed is left as it is', () => {
    expect(topicUnder('it', { value: 'fax', setBy: 'ai' })?.value).toBe('fax');
    expect(topicUnder('closed department', { value: 'other', setBy: 'ai' })?.value).toBe('other');
  });

  it('AI may write enabled options only', () => {
    const off = { ...parent, options: [{ ...option('it'), enabled: false }, option('finance')] };
    expect(['it', 'finance', 'made up'].map((value) => isOffered(off, value))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('what stands under the parent stays, and so does what a person set', () => {
    expect(topicUnder('it', { value: 'login', setBy: 'ai' })?.value).toBe('login');
    expect(topicUnder('finance', { value: 'login', setBy: 'person' })?.value).toBe('login');
  });
});

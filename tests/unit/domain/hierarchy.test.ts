import { describe, expect, it } from 'vitest';
import { emptyField, type CaseField, type FieldState } from '@/lib/domain/case';
import { keepConsistent, optionsUnder } from '@/lib/domain/hierarchy';

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

  it('what stands under the parent stays, and so does what a person set', () => {
    expect(topicUnder('it', { value: 'login', setBy: 'ai' })?.value).toBe('login');
    expect(topicUnder('finance', { value: 'login', setBy: 'person' })?.value).toBe('login');
  });
});

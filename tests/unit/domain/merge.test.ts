import { describe, expect, it } from 'vitest';
import { emptyField, type Actor, type FieldValue, type Synced } from '@/lib/domain/case';
import { differing, mergeRecord, sameValue } from '@/lib/domain/merge';

type Value = FieldValue | null;

/** One field: what the case has and who set it, what the record had, what was being sent, what it has. */
function merge(ours: Value, setBy: Actor | null, known: Value, sent: Value[], theirs: Value) {
  const synced: Synced = {
    values: { field: known },
    sending: sent.map((value) => ({ field: value })),
    status: null,
    refused: [],
    at: 1,
  };
  const fields = { field: { ...emptyField(), value: ours, setBy } };
  const { fields: merged, foreign } = mergeRecord({ fields, synced }, { field: theirs }, 9);
  return [merged.field?.value, merged.field?.setBy, foreign.length > 0];
}

describe('what stands in a field after the record was read', () => {
  it.each<[string, Parameters<typeof merge>, [Value, Actor | null, boolean]]>([
    ['nothing changed', ['a', 'ai', 'a', [], 'a'], ['a', 'ai', false]],
    ['AI changed it here', ['b', 'ai', 'a', [], 'a'], ['b', 'ai', false]],
    ['somebody changed it there', ['a', 'ai', 'a', [], 'x'], ['x', 'person', true]],
    ['AI here, somebody there', ['b', 'ai', 'a', [], 'x'], ['x', 'person', true]],
    ['a person here, somebody there', ['b', 'person', 'a', [], 'x'], ['b', 'person', false]],
    ['a person here earlier, there now', ['a', 'person', 'a', [], 'x'], ['x', 'person', true]],
    ['both the same', ['x', 'ai', 'a', [], 'x'], ['x', 'ai', false]],
    ['emptied there', ['a', 'ai', 'a', [], null], [null, 'person', true]],
    ['our own cut-off write', ['c', 'ai', 'a', ['b'], 'b'], ['c', 'ai', false]],
    ['one of several', ['d', 'ai', 'a', ['b', 'c'], 'b'], ['d', 'ai', false]],
    ['a number kept as text', [2, 'ai', 2, [], '2'], [2, 'ai', false]],
  ])('%s', (_name, given, expected) => {
    expect(merge(...given)).toEqual(expected);
  });

  it('first read of a record that was there before: what it has counts', () => {
    const fields = { field: { ...emptyField(), value: 'ours', setBy: 'ai' as const } };
    const { foreign } = mergeRecord({ fields, synced: null }, { field: 'theirs' }, 9);
    expect(foreign).toEqual(['field']);
  });
});

it('values are the same as the record keeps them', () => {
  expect(sameValue('4711 ', 4711)).toBe(true);
  expect(sameValue(true, 'true')).toBe(true);
  expect(sameValue(null, '')).toBe(true);
  expect(sameValue('a', 'A')).toBe(false);
});

it('differing names what was asked for and is not there, of what the record keeps', () => {
  const asked = { kept: 'a', dropped: 'b', elsewhere: 'c' };
  expect(differing(asked, { kept: 'a', dropped: null, foreign: 'x' })).toEqual(['dropped']);
});

import { beforeEach, describe, expect, it } from 'vitest';
import {
  acceptAll,
  acceptSuggestion,
  dismissSuggestion,
  setField,
  touchField,
  undoField,
  undoRun,
} from '@/lib/background/fields';
import { giveFeedback, showEvidence, suggestValues } from '@/lib/background/cases';
import { emptyField, type Prediction } from '@/lib/domain/case';
import type { Database } from '@/lib/storage/database';
import { newDatabase, page, worker } from './world';

let database: Database;
let running: ReturnType<typeof worker>;
let caseId: string;

beforeEach(async () => {
  database = newDatabase();
  running = worker(database);
  const chat = page(database, running);
  await chat.say('order 4711');
  caseId = (await chat.caseOf())?.id ?? '';
});

const stateOf = async (field = 'order') => (await database.cases.get(caseId))?.fields[field];
const recorded = async () => {
  await running.delivered();
  return (await database.records.toArray())[0]?.values;
};
const actions = async () =>
  (await database.audit.toArray()).map(({ actor, action, before, after }) => [
    actor,
    action,
    before,
    after,
  ]);

async function suggest(value: string, more: Partial<Prediction> = {}): Promise<void> {
  const stored = await database.cases.get(caseId);
  const source = stored?.fields.order?.source;
  if (!stored || !source) throw new Error('no case to suggest for');
  const topic = { ...source, field: 'topic', value, ...more };
  await database.cases.update(caseId, {
    fields: { ...stored.fields, topic: { ...emptyField(), suggestion: topic } },
  });
}

describe('what a person sets', () => {
  it('is theirs, stands in the record and in the history', async () => {
    expect(await setField(running.context, { caseId, field: 'order', value: '4712' })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await stateOf()).toMatchObject({ value: '4712', setBy: 'person', source: null });
    expect(await recorded()).toEqual({ order: '4712', topic: null });
    expect(await actions()).toContainEqual(['person', 'edited', '4711', '4712']);
  });

  it('can be emptied', async () => {
    await setField(running.context, { caseId, field: 'order', value: null });
    expect(await recorded()).toEqual({ order: null, topic: null });
  });

  it('must fit the type, and belong to a field that there is', async () => {
    const wrong = await setField(running.context, { caseId, field: 'order', value: 4 });
    expect(wrong).toMatchObject({ ok: false, reason: 'invalid' });
    const unknown = await setField(running.context, { caseId, field: 'nope', value: 'x' });
    expect(unknown).toMatchObject({ ok: false, reason: 'unknownField' });
    expect(await stateOf()).toMatchObject({ value: '4711', setBy: 'ai' });
  });
});

it('a keystroke makes the field theirs, whatever they leave there', async () => {
  await touchField(running.context, { caseId, field: 'order' });
  expect(await stateOf()).toMatchObject({ value: '4711', setBy: 'person' });
});

describe('undo', () => {
  it('of one field puts back what was there; a second is a redo', async () => {
    await undoField(running.context, { caseId, field: 'order' });
    expect(await stateOf()).toMatchObject({ value: null, setBy: 'person' });
    await undoField(running.context, { caseId, field: 'order' });
    expect(await stateOf()).toMatchObject({ value: '4711' });
    expect((await stateOf())?.source?.evidence[0].quote).toBe('order 4711');
  });

  it('of a run takes back what AI wrote and leaves what people did since', async () => {
    const filled = await database.cases.get(caseId);
    await undoRun(running.context, { caseId });
    expect(filled?.lastRun?.fields).toEqual(['order']);
    expect(await recorded()).toEqual({ order: null, topic: null });
    expect(await actions()).toContainEqual(['person', 'undone', '4711', null]);
    expect(await database.cases.get(caseId)).toMatchObject({ bannerDismissed: true });
    expect(await undoRun(running.context, { caseId })).toMatchObject({ reason: 'nothingToUndo' });
  });
});

describe('suggestions', () => {
  it('accepted, they are the person’s and keep their evidence', async () => {
    await suggest('parcel');
    await acceptSuggestion(running.context, { caseId, field: 'topic' });
    expect(await stateOf('topic')).toMatchObject({
      value: 'parcel',
      setBy: 'person',
      suggestion: null,
    });
    expect((await stateOf('topic'))?.source?.evidence[0].quote).toBe('order 4711');
    expect(await recorded()).toEqual({ order: '4711', topic: 'parcel' });
  });

  it('another of the values that were considered is accepted with its own evidence', async () => {
    await suggest('parcel', {
      alternatives: [
        { value: 'refund', confidence: 0.3, evidence: [{ messageId: 'm1', quote: 'order' }] },
      ],
    });
    const wanted = { caseId, field: 'topic', value: 'refund' };
    expect(await acceptSuggestion(running.context, { ...wanted, value: 'other' })).toMatchObject({
      reason: 'nothingSuggested',
    });
    await acceptSuggestion(running.context, wanted);
    const state = await stateOf('topic');
    expect(state).toMatchObject({ value: 'refund', setBy: 'person', suggestion: null });
    expect(state?.source).toMatchObject({ value: 'refund', evidence: [{ quote: 'order' }] });
    expect(state?.dismissed).toMatchObject([{ value: 'parcel' }]);
    expect(await recorded()).toEqual({ order: '4711', topic: 'refund' });
    expect(await actions()).toContainEqual(['person', 'accepted', null, 'refund']);
  });

  it('what is not decided is not accepted with all others', async () => {
    await suggest('parcel', { undecided: true });
    expect(await acceptAll(running.context, { caseId })).toMatchObject({
      reason: 'nothingSuggested',
    });
    expect(await stateOf('topic')).toMatchObject({ value: null, suggestion: { value: 'parcel' } });
  });

  it('all at once', async () => {
    await suggest('parcel');
    expect(await acceptAll(running.context, { caseId })).toMatchObject({ ok: true });
    expect(await acceptAll(running.context, { caseId })).toMatchObject({
      reason: 'nothingSuggested',
    });
  });

  it('dismissed, they are remembered', async () => {
    await suggest('parcel');
    await dismissSuggestion(running.context, { caseId, field: 'topic' });
    expect(await stateOf('topic')).toMatchObject({ value: null, suggestion: null });
    expect((await stateOf('topic'))?.dismissed).toMatchObject([{ value: 'parcel' }]);
  });
});

it('fill-in help answers the values with their evidence and writes nothing', async () => {
  const before = await database.cases.get(caseId);
  const help = await suggestValues(running.context, { caseId, field: 'order' });
  expect(help.ok && help.value.map(({ value }) => value)).toEqual(['4711', 'other']);
  expect(await database.cases.get(caseId)).toEqual(before);
});

it('feedback keeps the value that was judged', async () => {
  const judged = { caseId, field: 'order', verdict: 'wrong' as const, reason: 'an old order' };
  await giveFeedback(running.context, judged);
  expect(await database.feedback.toArray()).toMatchObject([{ ...judged, value: '4711' }]);
});

it('evidence that is not on the page says what to do', async () => {
  const tabs = { ...running.context.tabs, reveal: async () => false };
  const evidence = { conversationKey: 'acme:1', messageId: 'm', quote: 'q' };
  const shown = await showEvidence({ ...running.context, tabs }, evidence);
  expect(shown).toMatchObject({ ok: false, reason: 'notOnPage' });
});

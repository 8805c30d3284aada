// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { CaseForm } from '@/components/case/CaseForm';
import { useNotices } from '@/components/notices';
import { emptyField, type Case, type CaseField } from '@/lib/domain/case';
import { fail, ok } from '@/lib/domain/result';
import {
  caseWith,
  configurationWith,
  prediction,
  show,
  stubBackground,
  suggested,
  tidy,
  written,
} from './screen';

afterEach(tidy);

const title: CaseField = { name: 'title', label: 'Title', type: 'text', required: true };
const price: CaseField = { name: 'price', label: 'Price', type: 'number', required: false };
const leak = prediction('title', 'Kettle leaks', 'My kettle leaks');

const form = (found: Case, fields = [title], feedback = true) => (
  <CaseForm
    found={found}
    configuration={configurationWith(fields, { feedback: { enabled: feedback } })}
  />
);
const typesOf = (sent: { type: string }[]) => sent.map(({ type }) => type);
const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

test('what is being typed is not changed by what arrives, and the caret stays', async () => {
  stubBackground();
  const { again } = show(form(caseWith({ title: written(leak) })));
  const input = box('Title');
  await userEvent.type(input, 'X', { initialSelectionStart: 3, initialSelectionEnd: 3 });
  again(form(caseWith({ title: written(prediction('title', 'Something else', 'kettle')) })));
  expect(input.value).toBe('KetXtle leaks');
  expect(input.selectionStart).toBe(4);
  expect(document.activeElement).toBe(input);
});

test('a keystroke makes the field the agent’s: the mark of AI goes at once', async () => {
  stubBackground();
  show(form(caseWith({ title: written(leak) })));
  expect(screen.getByText('AI')).toBeTruthy();
  await userEvent.type(box('Title'), '!');
  expect(screen.queryByText('AI')).toBeNull();
});

test('an edit claims the field at its first key and is sent once, on leaving the field', async () => {
  const sent = stubBackground();
  show(form(caseWith({})));
  await userEvent.type(box('Title'), 'B');
  const touched = { type: 'touchField', data: { caseId: 'case-1', field: 'title' } };
  expect(sent).toEqual([touched]);
  await userEvent.type(box('Title'), 'roken lid');
  await userEvent.tab();
  await waitFor(() =>
    expect(sent).toEqual([
      touched,
      { type: 'setField', data: { caseId: 'case-1', field: 'title', value: 'Broken lid' } },
    ]),
  );
});

test('an edit is sent after a pause while the agent stays in the field', async () => {
  vi.useFakeTimers();
  const sent = stubBackground();
  show(form(caseWith({})));
  fireEvent.change(box('Title'), { target: { value: 'Bro' } });
  await act(() => vi.advanceTimersByTimeAsync(300));
  expect(typesOf(sent)).toEqual(['touchField']);
  await act(() => vi.advanceTimersByTimeAsync(200));
  expect(typesOf(sent)).toEqual(['touchField', 'setField']);
});

test('Escape brings back what stood there, and no value is sent', async () => {
  const sent = stubBackground();
  show(form(caseWith({ title: written(leak) })));
  await userEvent.type(box('Title'), 'abc{Escape}');
  expect(box('Title').value).toBe('Kettle leaks');
  await userEvent.tab();
  expect(typesOf(sent)).toEqual(['touchField']);
});

test('a text that the background refuses stays in the editor and the reason is shown', async () => {
  stubBackground({ setField: fail('notFound', 'This case is gone.') });
  show(form(caseWith({})));
  await userEvent.type(box('Title'), 'Keep me');
  await userEvent.tab();
  await waitFor(() => expect(useNotices.getState().notice?.message).toBe('This case is gone.'));
  expect(box('Title').value).toBe('Keep me');
});

test('a number that is none is not sent and said so', async () => {
  const sent = stubBackground();
  show(form(caseWith({}), [price]));
  await userEvent.type(box('Price'), 'a lot');
  await userEvent.tab();
  expect(screen.getByText(/Not a number/)).toBeTruthy();
  expect(typesOf(sent)).toEqual(['touchField']);
});

test.each([
  ['Accept suggestion for Title', 'acceptSuggestion'],
  ['Dismiss suggestion for Title', 'dismissSuggestion'],
])('%s sends %s', async (name, type) => {
  const sent = stubBackground();
  show(form(caseWith({ title: suggested(leak) })));
  expect(box('Title').value).toBe('');
  await userEvent.click(screen.getByRole('button', { name }));
  expect(sent).toEqual([{ type, data: { caseId: 'case-1', field: 'title' } }]);
});

test('undo sends undoField, and redo sends it again, which brings the evidence back', async () => {
  const sent = stubBackground();
  const { again } = show(form(caseWith({ title: written(leak) })));
  await userEvent.click(screen.getByRole('button', { name: 'Undo Title' }));
  expect(sent[0]).toEqual({ type: 'undoField', data: { caseId: 'case-1', field: 'title' } });
  again(form(caseWith({})));
  await userEvent.click(await screen.findByRole('button', { name: 'Redo Title' }));
  expect(sent[1]).toEqual(sent[0]);
});

test('thumbs down asks for a reason and sends it', async () => {
  const sent = stubBackground();
  show(form(caseWith({ title: written(leak) })));
  await userEvent.click(screen.getByRole('button', { name: 'Title is wrong' }));
  await userEvent.type(box('What is wrong with Title?'), 'It is a pot');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(sent[0]).toEqual({
    type: 'giveFeedback',
    data: { caseId: 'case-1', field: 'title', verdict: 'wrong', reason: 'It is a pot' },
  });
});

test('no thumbs where the configuration switches feedback off', () => {
  stubBackground();
  show(form(caseWith({ title: written(leak) }), [title], false));
  expect(screen.queryByRole('button', { name: 'Title is right' })).toBeNull();
});

test('the quote leads to its message', async () => {
  const sent = stubBackground();
  show(form(caseWith({ title: written(leak) })));
  await userEvent.click(screen.getByRole('button', { name: /Show in the conversation/ }));
  expect(sent[0]).toEqual({
    type: 'showEvidence',
    data: { conversationKey: 'shop:7', messageId: 'm1', quote: 'My kettle leaks' },
  });
});

test('fill-in help offers values and writes only the picked one', async () => {
  const sent = stubBackground({ suggestValues: ok([leak]) });
  show(form(caseWith({})));
  await userEvent.click(screen.getByRole('button', { name: 'Help with Title' }));
  expect(sent.map(({ type }) => type)).toEqual(['suggestValues']);
  await userEvent.click(await screen.findByRole('button', { name: 'Use Kettle leaks for Title' }));
  expect(sent[1]?.data).toEqual({ caseId: 'case-1', field: 'title', value: 'Kettle leaks' });
});

test.each([
  ['{Alt>}{Enter}{/Alt}', suggested(leak), 'acceptSuggestion'],
  ['{Alt>}[KeyX]{/Alt}', suggested(leak), 'dismissSuggestion'],
  ['{Alt>}[KeyU]{/Alt}', written(leak), 'undoField'],
  ['{Alt>}[KeyQ]{/Alt}', written(leak), 'showEvidence'],
  ['{Alt>}[KeyH]{/Alt}', written(leak), 'suggestValues'],
  ['{Alt>}[KeyR]{/Alt}', written(leak), 'giveFeedback'],
])('in the field, %s does its work', async (keys, state, type) => {
  const sent = stubBackground({ suggestValues: ok([]) });
  show(form(caseWith({ title: state })));
  box('Title').focus();
  await userEvent.keyboard(keys);
  expect(sent.map((message) => message.type)).toEqual([type]);
});

const category: CaseField = {
  name: 'category',
  label: 'Category',
  type: 'choice',
  required: false,
  options: ['billing', 'delivery', 'login', 'outage', 'old'].map((value) => ({
    value,
    label: value.toUpperCase(),
    enabled: value !== 'old',
  })),
};

test('a suggested choice offers two alternatives, taken with one press', async () => {
  const sent = stubBackground();
  const considered = ['old', 'delivery', 'login', 'outage'].map((value) => ({
    value,
    confidence: value === 'outage' ? 0.05 : 0.3,
    evidence: leak.evidence,
  }));
  const billing = { ...prediction('category', 'billing', 'charged'), alternatives: considered };
  show(form(caseWith({ category: suggested(billing) }), [category]));
  const chips = screen.getAllByRole('button', { name: /^Use .* for Category$/ });
  expect(chips.map(({ textContent }) => textContent)).toEqual(['DELIVERY', 'LOGIN']);
  await userEvent.click(screen.getByRole('button', { name: 'Use DELIVERY for Category' }));
  expect(sent).toEqual([
    {
      type: 'acceptSuggestion',
      data: { caseId: 'case-1', field: 'category', value: 'delivery' },
    },
  ]);
});

test('a day that may be read in two ways is offered in both', async () => {
  const sent = stubBackground();
  const ordered: CaseField = { name: 'ordered', label: 'Ordered', type: 'date', required: false };
  const either = {
    ...prediction('ordered', '2026-04-03', '03/04/2026'),
    undecided: true,
    alternatives: [{ value: '2026-03-04', confidence: 0.6, evidence: leak.evidence }],
  };
  show(form(caseWith({ ordered: suggested(either) }), [ordered]));
  expect(screen.getByRole('group', { name: 'Suggestion for Ordered' }).textContent).toMatch(
    /not clear.*Apr.*Or.*Mar/,
  );
  await userEvent.click(screen.getByRole('button', { name: /^Use .*Mar.* for Ordered$/ }));
  expect(sent[0]?.data).toEqual({ caseId: 'case-1', field: 'ordered', value: '2026-03-04' });
});

test('what an update changed says so in words until the agent has dealt with it', () => {
  stubBackground();
  const lastRun = {
    id: 'r',
    kind: 'update' as const,
    at: 1,
    predictor: 'embedded' as const,
    messages: 2,
    fields: ['title'],
  };
  const fields = { title: written(leak), price: emptyField() };
  const { again } = show(form(caseWith(fields, { lastRun }), [title, price]));
  const row = (name: string) => screen.getByRole('group', { name });
  expect(row('Title').textContent).toContain('Updated');
  expect(row('Price').textContent).not.toContain('Updated');
  again(form(caseWith(fields, { lastRun, bannerDismissed: true }), [title, price]));
  expect(row('Title').textContent).not.toContain('Updated');
});

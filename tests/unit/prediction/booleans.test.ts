import { describe, expect, it } from 'vitest';
import { caseField } from '@/lib/config/schema';
import { predictEmbedded } from '@/lib/prediction/embedded';
import { ground } from '@/lib/prediction/ground';
import { conversationOf } from './conversation';

/** What a yes-or-no field with this label comes to, and whether it would be filled. */
function answer(label: string, ...lines: string[]) {
  const fields = [caseField.parse({ name: 'flag', label, type: 'boolean' })];
  const request = { fields, conversation: conversationOf(...lines), known: {} };
  const [made] = ground(predictEmbedded(request), request).predictions;
  return made ? { value: made.value, filled: made.confidence >= 0.8 } : null;
}

const filled = (value: boolean) => ({ value, filled: true });

describe('a yes-or-no field', () => {
  it.each([
    ['Callback', ['a: May we ring you back tomorrow?', 'c: yes please'], true],
    ['Callback', ['a: Shall I have someone phone you?', 'c: not necessary, thanks'], false],
    ['Pets', ['a: Will you bring a dog or cat?', 'c: none'], false],
    ['Haustier', ['a: Kommen Sie mit Hund?', 'c: nein, ohne'], false],
    ['Reinicio', ['a: ¿Ha probado a reiniciar?', 'c: todavía no'], false],
    ['Restart', ['a: Czy próbował Pan zrestartować?', 'c: już, dwa razy'], true],
  ])('%s is what the customer answers: %s', (label, lines, value) => {
    expect(answer(label, ...lines)).toEqual(filled(value));
  });

  it.each([
    ['Pets', 'c: we are coming with two small dogs', true],
    ['Injured people', 'c: nobody was injured', false],
    ['Urgent', 'c: not urgent at all', false],
    ['Dringend', 'c: es ist dringend', true],
  ])('%s is what the customer states unasked: %s', (label, line, value) => {
    expect(answer(label, line)?.value).toBe(value);
  });

  it.each([
    ['Pets', 'c: are dogs allowed at all?'],
    ['Injured', 'c: what do I do if somebody gets injured'],
    ['Warranty', 'c: I think the warranty has run out'],
  ])('%s is not filled by a question or a doubt: %s', (label, line) => {
    expect(answer(label, line)?.filled ?? false).toBe(false);
  });

  it('is not filled by a yes to another question', () => {
    expect(answer('Pets', 'a: Is that Mr Howe?', 'c: yes')).toBeNull();
  });

  it('is not filled by a no that the customer goes on to take back', () => {
    const long =
      'c: no that phone is gone I am afraid but please do ring my sister instead she sits beside me all day long';
    expect(answer('Callback', 'a: Can we ring you back?', long)?.filled).toBe(false);
  });

  it('follows the customer who does later what was asked', () => {
    const lines = ['a: Have you restarted the router?', 'c: not yet', 'a: Please do.'];
    expect(answer('Router restarted', ...lines, 'c: ok restarted it now')).toEqual(filled(true));
  });
});

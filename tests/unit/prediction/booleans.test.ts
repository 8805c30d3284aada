import { describe, expect, it } from 'vitest';
import { caseField } from '@/lib/config/schema';
import { predictEmbedded } from '@/lib/prediction/embedded';
import { ground } from '@/lib/prediction/ground';
import { conversationOf } from './conversation';

/** What a yes-or-no field with this label comes to, and whether it would be filled. */
const answer = (label: string, ...lines: string[]) => answerTo({ label }, ...lines);

function answerTo(says: { label: string; description?: string }, ...lines: string[]) {
  const fields = [caseField.parse({ name: 'flag', type: 'boolean', ...says })];
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
    ['Restarted', ['a: Have you restarted the mixer?', 'c: I have, twice'], true],
    ['Restarted', ['a: Have you restarted the mixer?', 'c: I did not'], false],
    ['Restarted', ['a: Have you restarted the mixer?', 'c: I have not restarted it'], false],
    ['Neustart', ['a: Haben Sie einen Neustart versucht?', 'c: habe ich nicht'], false],
    ['Neustart', ['a: Haben Sie einen Neustart versucht?', 'c: habe ich.'], true],
    ['Callback', ['a: May we ring you back?', 'c: no problem'], true],
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
    ['Varnished', 'c: I would like to have my old boat varnished'],
    ['Warranty', 'c: I think the warranty has run out'],
  ])('%s is not filled by a question or a doubt: %s', (label, line) => {
    expect(answer(label, line)?.filled ?? false).toBe(false);
  });

  it.each([
    'c: I have a blue mixer',
    'c: I do not know',
    'c: no idea',
    'c: keine Ahnung',
    'c: it still fails',
  ])('is not filled by an answer that is neither yes nor no: %s', (line) => {
    expect(answer('Restart', 'a: Did you try a restart?', line)?.filled ?? false).toBe(false);
  });

  it.each([
    ['Terrace in the garden', 'c: we have a terrace, yes', true],
    ['Ascenseur dans la maison', 'c: nous sommes sans ascenseur', false],
    ['Photo enclosed', 'c: two pictures are attached to this mail', true],
    ['Foto vorhanden', 'c: ein Bild hab ich Ihnen geschickt', true],
    ['Still working', 'c: I am still working as a baker, maybe until May', true],
  ])('%s is stated in other words: %s', (label, line, value) => {
    expect(answer(label, line)).toEqual(filled(value));
  });

  it('is wanted where the customer asks for it', () => {
    const loan = { label: 'Loan bike', description: 'Customer wants a bike to borrow meanwhile.' };
    expect(answerTo(loan, 'c: could I have a loan bike on Monday?')).toEqual(filled(true));
    expect(answerTo({ label: 'Bike' }, 'c: could I have a loan bike?')?.filled).toBe(false);
  });

  it('is not wanted where a sentence denies it, nor where the customer would do it', () => {
    const callback = { label: 'Callback', description: 'Customer wants to be called back.' };
    const refused = answerTo(callback, 'c: bitte rufen Sie mich nicht zurück, kein Rückruf');
    expect(refused?.value ?? false).toBe(false);
    expect(answerTo(callback, 'c: can I call you back later?')?.filled ?? false).toBe(false);
  });

  it('is no fact where it is over, somebody else’s, or a half', () => {
    const lines = ['a: Have you restarted the router?', 'c: yes the PC, the router not yet'];
    expect(answer('Restarted', ...lines)?.filled).toBe(false);
    expect(answer('Pets', 'c: my neighbour has pets')?.filled).toBe(false);
    expect(answer('Pets', 'c: we used to have pets')?.filled).toBe(false);
  });

  it('is answered by a question that asks what the description says', () => {
    const gate = { label: 'Barrier', description: 'The driver needs a code for the gate.' };
    expect(answerTo(gate, 'a: Is there a code for our driver?', 'c: no')).toEqual(filled(false));
    expect(answerTo(gate, 'a: Are you the driver?', 'c: no')?.filled ?? false).toBe(false);
  });

  it('takes a denial for no more than its clause', () => {
    expect(answer('Neustart', 'c: Neustart gemacht, hilft nicht')?.value).toBe(true);
    expect(answer('Neustart', 'c: Neustart hilft nicht')?.value).toBe(false);
  });

  it('keeps a no when the customer names the thing alone later', () => {
    const no = ['a: Have you restarted the mixer?', 'c: No.'];
    const answers = [
      ['c: The mixer is blue.'],
      ['a: Which mixer do you have?', 'c: The mixer is a small one.'],
      ['a: I see, so please tell me what it looks like', 'c: The mixer is blue.'],
    ].map((later) => answer('Mixer restarted', ...no, ...later));
    expect(answers).toEqual([filled(false), filled(false), filled(false)]);
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
    const later = ['a: Do it now. Which model is it?', 'c: a white one', 'c: ok restarted'];
    expect(answer('Router restarted', ...lines.slice(0, 2), ...later)).toEqual(filled(true));
  });
});

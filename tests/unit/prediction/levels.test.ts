import { describe, expect, it } from 'vitest';
import { caseField } from '@/lib/config/schema';
import { predictEmbedded } from '@/lib/prediction/embedded';
import { ground } from '@/lib/prediction/ground';
import { conversationOf } from './conversation';

function level(label: string, options: string[], ...lines: string[]) {
  const named = options.map((option) => ({ value: option.toLowerCase(), label: option }));
  const fields = [caseField.parse({ name: 'level', label, type: 'choice', options: named })];
  const request = { fields, conversation: conversationOf(...lines), known: {} };
  const [made] = ground(predictEmbedded(request), request).predictions;
  return made ? [made.value, made.confidence >= 0.8] : null;
}

const english = ['Critical', 'High', 'Medium', 'Low'];
const filled = true;
const suggested = false;

describe('the level of a priority, an urgency or a severity', () => {
  it.each([
    ['c: nobody can reach the tills and we cannot work, all shops', 'critical', filled],
    ['c: a pipe burst and one of us got hurt', 'critical', filled],
    ['c: one of us got hurt', 'critical', suggested],
    ['c: please do this immediately, it is urgent', 'high', filled],
    ['c: there is no rush, take your time', 'low', filled],
    ['c: this is not urgent', 'low', filled],
    ['c: how do I print a list of my plants?', 'low', filled],
  ])('is what the words of urgency and impact ask for: %s', (line, value, isFilled) => {
    expect(level('Severity', english, line)).toEqual([value, isFilled]);
  });

  it.each([
    'c: smoke and fire in the hall',
    'c: il y a un incendie et de la fumée',
    'c: Hi everyone, I am stranded in the hall',
  ])('takes what one thing is called twice for one sign: %s', (line) => {
    expect(level('Severity', english, line)).toEqual(['critical', suggested]);
  });

  it('takes a greeting to everyone for no sign', () => {
    expect(level('Severity', english, 'c: Good morning everyone, a poster please')).toBeNull();
  });

  it.each([
    [['Urgent', 'Not urgent'], 'c: no rush at all', 'not urgent'],
    [['Dringend', 'Nicht dringend'], 'c: es eilt nicht', 'nicht dringend'],
    [['Not urgent', 'Urgent'], 'c: do it immediately, it is urgent', 'urgent'],
  ])('knows a label that denies for the low one: %s', (options, line, value) => {
    expect(level('Urgency', options, line)).toEqual([value, filled]);
  });

  it('stays empty where nothing is said of it', () => {
    expect(level('Priority', english, 'c: my parcel 4711 went to the old address')).toBeNull();
  });

  it('does not call a question a small matter while something is broken', () => {
    expect(level('Priority', english, 'c: how do I get this broken door repaired?')).toBeNull();
  });

  it('reads options in another language', () => {
    const german = ['Hoch', 'Mittel', 'Niedrig'];
    expect(level('Dringlichkeit', german, 'c: es eilt nicht')).toEqual(['niedrig', filled]);
    expect(level('Dringlichkeit', german, 'c: bitte sofort, es ist dringend')?.[0]).toBe('hoch');
  });

  it('takes urgent words for a suggestion only where the top is an emergency', () => {
    const two = ['Emergency', 'Standard'];
    expect(level('Urgency', two, 'c: this is urgent')).toEqual(['emergency', suggested]);
  });

  it('takes "no danger" for none', () => {
    expect(level('Severity', english, 'c: there is no danger for anybody here')).toBeNull();
  });

  it('leaves a choice that is no level alone', () => {
    expect(level('Plan', ['High', 'Low'], 'c: this is urgent')).toBeNull();
  });
});

describe('levels with descriptions', () => {
  const describedLevel = (described: Record<string, string>, ...lines: string[]) => {
    const options = Object.entries(described).map(([label, description]) => ({
      value: label.toLowerCase(),
      label,
      description,
    }));
    const fields = [caseField.parse({ name: 'p', label: 'Priority', type: 'choice', options })];
    const request = { fields, conversation: conversationOf(...lines), known: {} };
    const [made] = ground(predictEmbedded(request), request).predictions;
    return made ? [made.value, made.confidence >= 0.8] : null;
  };
  const plant = {
    'Line stopped': 'The line stands still.',
    Dated: 'Needed by a fixed date.',
    Standard: '',
  };
  const pool = {
    Immediate: 'Danger to bathers, somebody cannot breathe.',
    Soon: 'The pool has no warm water, but nobody is in danger.',
    Normal: 'Everything else.',
  };
  const studio = {
    Urgent: 'The kiln does not heat at all.',
    Normal: 'Something is broken.',
    Routine: 'Questions, invoices and other paperwork.',
  };

  it.each([
    [plant, 'c: our bottling line has been standing still since noon', 'line stopped', filled],
    [plant, 'c: we need four rollers by Friday at the latest', 'dated', filled],
    [plant, 'c: brauchen wir bis spätestens 4. März', 'dated', filled],
    [plant, 'c: four rollers, blue ones', 'standard', suggested],
    [pool, 'c: my son cannot breathe', 'immediate', filled],
    [pool, 'c: the ladder is dangerous', 'immediate', filled],
    [{ Today: 'Today or tomorrow.', Normal: '' }, 'c: I dive tonight', 'today', suggested],
    [pool, 'c: how much is a season pass', 'normal', suggested],
    [pool, 'c: is the water blue', 'soon', suggested],
    [studio, 'c: could you send the invoice for May again', 'routine', filled],
    [studio, 'c: I have an invoice here, and the kiln is broken', 'normal', suggested],
  ])('are read by what they say: %o, %s', (described, line, value, isFilled) => {
    expect(describedLevel(described, line)).toEqual([value, isFilled]);
  });

  it('reads them in either order', () => {
    const turned = Object.fromEntries(Object.entries(pool).reverse());
    expect(describedLevel(turned, 'c: my son cannot breathe')).toEqual(['immediate', filled]);
  });

  it('offers none where the labels fall in no order', () => {
    const mixed = { High: '', Emergency: '', Low: '' };
    expect(describedLevel(mixed, 'c: this is urgent')).toBeNull();
  });
});

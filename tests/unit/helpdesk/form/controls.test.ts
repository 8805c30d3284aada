// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Control, FormPage } from '@/lib/helpdesk/form/controls/control';
import { controlOf } from '@/lib/helpdesk/form/controls/kinds';

/** A page that shows nothing later than at once. */
const still: FormPage = { until: async (look) => look() };

/** The control that the first element in `#here` makes. */
function control(html: string, selector = '#here > *'): Control {
  document.body.innerHTML = `<form id="here">${html}</form>`;
  const element = document.querySelector(selector);
  const found = element && controlOf(element, still);
  if (!found) throw new Error('no control');
  return found;
}

/** What the page hears while this is written. */
async function heard(made: Control, texts: string[]): Promise<string[]> {
  const events: string[] = [];
  for (const type of ['input', 'change', 'click']) {
    document.body.addEventListener(type, () => events.push(type));
  }
  await made.write(texts);
  return events;
}

describe('a text', () => {
  it('is written, and the page hears of it as after typing', async () => {
    const made = control('<input>');
    expect(await heard(made, ['ORD-1'])).toEqual(['input', 'change']);
    expect(made.read()).toBe('ORD-1');
  });

  it('is the label where a choice has to be written', async () => {
    const made = control('<textarea></textarea>');
    await made.write(['defect', 'Defective product']);
    expect(made.read()).toBe('Defective product');
  });

  it('loses its line breaks in an input of one line', async () => {
    const made = control('<input>');
    await made.write(['one\n two']);
    expect(made.read()).toBe('one two');
    expect(made.holds(['one\n two'])).toBe(true);
  });

  it.each([
    ['<input readonly>', 'it cannot be edited'],
    ['<input disabled>', 'it cannot be edited'],
    ['<input maxlength="3">', 'it takes 3 characters at most'],
  ])('is not forced into %s', async (html, why) => {
    const made = control(html);
    expect(await made.write(['ORD-1'])).toBe(why);
    expect(made.read()).toBe('');
  });

  it.each(['<input type="password">', '<input type="file">', '<input type="hidden">', '<p>x</p>'])(
    'is not written into %s',
    (html) => {
      expect(() => control(html)).toThrow('no control');
    },
  );
});

describe('a select', () => {
  const html = `<select><option value="">Choose …</option><option value="d">Defect</option>
    <option value="b" disabled>Billing</option></select>`;

  it('finds its option by value or by words', async () => {
    for (const texts of [['d'], ['defect'], ['x', 'Defect']]) {
      const made = control(html);
      expect(await made.write(texts)).toBeNull();
      expect(made.read()).toBe('d');
    }
  });

  it('has no option for the rest, and none that is switched off', async () => {
    for (const text of ['Outage', 'Billing']) {
      const made = control(html);
      expect(await made.write([text])).toBe('it has no such option');
      expect(made.read()).toBe('');
    }
  });

  it('goes back to what invites to choose', async () => {
    const made = control(html);
    await made.write(['d']);
    await made.write(['']);
    expect(made.read()).toBe('');
  });
});

describe('radio buttons', () => {
  const html = `<fieldset><label><input type="radio" name="u" value="high">Urgent</label>
    <label><input type="radio" name="u" value="low">Not urgent</label></fieldset>`;

  it('are one control, whichever of them is found', async () => {
    for (const selector of ['fieldset', 'input', 'input[value=low]']) {
      const made = control(html, selector);
      expect(await made.write(['high', 'Urgent'])).toBeNull();
      expect(made.read()).toBe('high');
      await made.write(['']);
      expect(made.read()).toBe('');
    }
  });

  it('say that they lack a choice', async () => {
    expect(await control(html, 'input').write(['medium'])).toBe('it has no such choice');
  });
});

describe('a checkbox', () => {
  it('is clicked, once', async () => {
    const made = control('<input type="checkbox">');
    expect(await heard(made, ['true'])).toContain('click');
    expect(await heard(made, ['true'])).toEqual([]);
    expect(made.read()).toBe('true');
  });

  it('that is not checked holds a no already', () => {
    expect(control('<input type="checkbox">').holds(['false'])).toBe(true);
  });
});

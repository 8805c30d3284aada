import { closest, firstInside, inside, selfOrInside } from '../../selectors';
import { saysSame } from '../same';
import type { ControlKind, FormPage } from './control';
import { click, press, retype } from './events';
import { holdFocus } from './focus';

const triggers = '[role=combobox], [aria-haspopup=listbox]';

/**
 * A list of choices that a page builds itself by the ARIA patterns: a listbox that stands open, or
 * one that a button or input opens.
 */
export const listbox: ControlKind = (found, page) => {
  const trigger = selfOrInside(found, triggers)[0] ?? null;
  const place = trigger ?? selfOrInside(found, '[role=listbox]')[0];
  if (!place) return null;
  const options = () => optionsOf(place);
  const read = () => chosenText(place, options());
  return {
    element: place,
    contains: (node) => place.contains(node) || options().some((option) => option.contains(node)),
    read,
    holds: (texts) => texts.some((one) => saysSame(one, read())) || isChosen(options(), texts),
    async write(texts) {
      if (place.getAttribute('aria-disabled') === 'true' || place.matches(':disabled')) {
        return 'it cannot be edited';
      }
      const giveBack = holdFocus();
      const option = await openOn(place, texts, page);
      if (option) click(option);
      else if (trigger) press(trigger, 'Escape');
      giveBack();
      return option ? null : texts.includes('') ? 'it cannot be emptied' : 'it has no such option';
    },
  };
};

/** The option, once the list is open; lists may load what they show. */
async function openOn(place: Element, texts: string[], page: FormPage): Promise<Element | null> {
  const look = () => optionsOf(place).find((option) => isCalled(option, texts)) ?? null;
  const isOpen = place.getAttribute('aria-expanded') === 'true' || !place.matches(triggers);
  if (!isOpen) click(place);
  if (place instanceof HTMLInputElement && look() === null) retype(place, texts.at(-1) ?? '');
  const found = await page.until(look);
  if (found === null && place instanceof HTMLInputElement) retype(place, '');
  return found;
}

/** The options of the list itself, of the one that the trigger names, or of the one beside it. */
function optionsOf(place: Element): Element[] {
  const id = place.getAttribute('aria-controls') ?? place.getAttribute('aria-owns');
  const named = id === null ? null : document.getElementById(id);
  const list = place.matches('[role=listbox]')
    ? place
    : (named ?? firstInside(place.parentElement ?? place, '[role=listbox]'));
  return list ? inside(list, '[role=option]') : [];
}

function isCalled(option: Element, texts: string[]): boolean {
  if (option.getAttribute('aria-disabled') === 'true') return false;
  const value = option.getAttribute('data-value') ?? option.getAttribute('value');
  if (texts.includes('')) return value === '' || option.textContent.trim() === '';
  const names = [value ?? '', option.textContent];
  return texts.some((one) => names.some((name) => saysSame(name, one)));
}

function isChosen(options: Element[], texts: string[]): boolean {
  return options.some(
    (option) => option.getAttribute('aria-selected') === 'true' && isCalled(option, texts),
  );
}

/** What is chosen; the words of a trigger are a value only where they are no invitation to choose. */
function chosenText(place: Element, options: Element[]): string {
  if (place instanceof HTMLInputElement) return place.value;
  const chosen = options.filter((option) => option.getAttribute('aria-selected') === 'true');
  if (chosen.length > 0) {
    return chosen
      .map((option) => (isCalled(option, ['']) ? '' : option.textContent.trim()))
      .join(', ');
  }
  const hidden = closest(place, ':has(> input[type=hidden])');
  const kept = hidden && firstInside(hidden, ':scope > input[type=hidden]');
  const empty =
    options.length > 0 ||
    (kept as HTMLInputElement | null)?.value === '' ||
    place.matches('[data-placeholder], :has([class*=placeholder])');
  return empty || place.matches('[role=listbox]') ? '' : place.textContent.trim();
}

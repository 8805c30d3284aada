import { closest, firstInside, inside } from '../../selectors';
import { keeps, saysSame } from '../same';
import type { ControlKind } from './control';
import { click, press, retype } from './events';
import { holdFocus } from './focus';

/**
 * Selectize: a select or input that is hidden, beside it `.selectize-control` with one item for
 * each chosen value, a field to type into and a drop-down list.
 */
export const selectize: ControlKind = (found, page) => {
  const wrapper = wrapperOf(found);
  const box = wrapper && firstInside(wrapper, '.selectize-input');
  const field = wrapper && firstInside(wrapper, 'input');
  if (!wrapper || !box || !isInput(field)) return null;
  const items = () => inside(box, '.item');
  const read = () => items().map(shown).join(', ');
  const choose = async (texts: string[]) => {
    field.focus({ preventScroll: true });
    const known = optionIn(wrapper, texts);
    if (!known) retype(field, texts.at(-1) ?? '');
    const option =
      known ?? (await page.until(() => optionIn(wrapper, texts) ?? newOption(wrapper)));
    if (option) click(option);
    else retype(field, '');
    return option ? null : 'it has no such option';
  };
  return {
    element: box,
    contains: (node) => wrapper.contains(node),
    read,
    holds: (texts) =>
      texts.some((one) => keeps(read(), one)) || items().some((item) => isCalled(item, texts)),
    async write(texts) {
      if (field.disabled) return 'it cannot be edited';
      const giveBack = holdFocus();
      empty(field, items().length);
      await page.until(() => isUnlocked(box) || null);
      const objection = texts.includes('') ? null : await choose(texts);
      press(field, 'Escape');
      leave();
      giveBack();
      return objection;
    },
  };
};

function wrapperOf(found: Element): Element | null {
  const around = closest(found, '.selectize-control');
  const beside = found.nextElementSibling;
  return around ?? (beside?.matches('.selectize-control') ? beside : null);
}

function isInput(element: Element | null): element is HTMLInputElement {
  return element?.localName === 'input';
}

function shown(item: Element): string {
  // Plug-ins put a button to remove it into each item.
  const words = item.cloneNode(true) as Element;
  for (const button of inside(words, '.remove')) button.remove();
  return words.textContent.trim();
}

function isCalled(element: Element, texts: string[]): boolean {
  const names = [element.getAttribute('data-value') ?? '', shown(element)];
  return texts.some((one) => names.some((name) => saysSame(name, one)));
}

function optionIn(wrapper: Element, texts: string[]): Element | null {
  const options = inside(wrapper, '.selectize-dropdown [data-selectable]:not(.create)');
  return options.find((option) => isCalled(option, texts)) ?? null;
}

/** Offered where values may be made up. */
function newOption(wrapper: Element): Element | null {
  return firstInside(wrapper, '.selectize-dropdown .create');
}

function empty(field: HTMLInputElement, items: number): void {
  field.focus({ preventScroll: true });
  for (let left = items; left > 0; left -= 1) press(field, 'Backspace');
}

/** Some pages lock it for a moment when an item goes. */
function isUnlocked(box: Element): boolean {
  return !box.classList.contains('locked');
}

/** Only a press outside tells it that the agent has left. */
function leave(): void {
  document.body.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
}

import { closest, inside } from '../../selectors';
import { saysSame } from '../same';
import type { ControlKind } from './control';
import { announceInput } from './events';

/** A group of radio buttons, found by any of them or by the element that holds them. */
export const radios: ControlKind = (found) => {
  const group = groupOf(found);
  const [first] = group;
  if (!first) return null;
  const chosen = () => group.find(({ checked }) => checked);
  const called = (texts: string[]) =>
    texts.flatMap(
      (one) => group.find((radio) => namesOf(radio).some((name) => saysSame(name, one))) ?? [],
    )[0];
  return {
    element: placeOf(first, group),
    contains: (node) => group.some((radio) => radio === node || labelOf(radio)?.contains(node)),
    read: () => chosen()?.value ?? '',
    label: () => {
      const radio = chosen();
      return radio ? (labelOf(radio)?.textContent.trim() ?? '') : '';
    },
    holds: (texts) => chosen() === (texts.includes('') ? undefined : called(texts)),
    write(texts) {
      if (texts.includes('')) return letGo(chosen());
      const wanted = called(texts);
      if (!wanted) return 'it has no such choice';
      if (wanted.matches(':disabled')) return 'this choice is switched off';
      wanted.click();
      return null;
    },
  };
};

function isRadio(element: Element): element is HTMLInputElement {
  return element.localName === 'input' && (element as HTMLInputElement).type === 'radio';
}

function groupOf(found: Element): HTMLInputElement[] {
  const first = [found, ...inside(found, 'input[type=radio]')].find(isRadio);
  if (!first) return [];
  const around = first.form ?? first.ownerDocument.documentElement;
  return inside(around, 'input[type=radio]')
    .filter(isRadio)
    .filter(({ name, form }) => name === first.name && form === first.form);
}

function labelOf(radio: HTMLInputElement): HTMLElement | null {
  return radio.labels?.[0] ?? null;
}

function namesOf(radio: HTMLInputElement): string[] {
  return [radio.value, labelOf(radio)?.textContent ?? '', radio.getAttribute('aria-label') ?? ''];
}

/** The element around the whole group, if there is one. */
function placeOf(first: HTMLInputElement, group: HTMLInputElement[]): Element {
  const around = closest(first, 'fieldset, [role=radiogroup]');
  if (around && group.every((radio) => around.contains(radio))) return around;
  return labelOf(first) ?? first;
}

/** A person cannot do this, so that there is no gesture to imitate. */
function letGo(radio: HTMLInputElement | undefined): null {
  if (!radio) return null;
  radio.checked = false;
  announceInput(radio, '');
  return null;
}

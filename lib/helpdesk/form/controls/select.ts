import { saysSame } from '../same';
import type { ControlKind } from './control';
import { announceInput } from './events';

/** A native select. A chosen option without a value, such as "Choose …", counts as nothing chosen. */
export const select: ControlKind = (found) => {
  if (found.localName !== 'select') return null;
  const control = found as HTMLSelectElement;
  const chosen = () => control.selectedOptions[0];
  const read = () => chosen()?.value ?? '';
  return {
    element: seenOf(control),
    contains: (node) => control.contains(node),
    read,
    label: () => (read() === '' ? '' : (chosen()?.text ?? '')),
    holds: (texts) => (texts.includes('') ? read() === '' : chosen() === optionFor(control, texts)),
    write(texts) {
      if (control.disabled) return 'it cannot be edited';
      const wanted = optionFor(control, texts);
      if (wanted) wanted.selected = true;
      else if (texts.includes('')) control.selectedIndex = -1;
      else return 'it has no such option';
      announceInput(control, wanted?.value ?? '');
      return null;
    },
  };
};

/** Pages that draw a picker over a select make it invisibly thin, beside the picker in one box. */
function seenOf(control: HTMLSelectElement): Element {
  return control.offsetWidth < 4 ? (control.parentElement ?? control) : control;
}

function optionFor({ options }: HTMLSelectElement, texts: string[]): HTMLOptionElement | undefined {
  for (const one of texts) {
    const found = [...options].find(
      ({ value, text, disabled }) =>
        (one === '' ? value === '' : saysSame(value, one) || saysSame(text, one)) &&
        (!disabled || one === ''),
    );
    if (found) return found;
  }
  return undefined;
}

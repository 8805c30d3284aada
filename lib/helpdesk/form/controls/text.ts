import { keeps } from '../same';
import type { ControlKind } from './control';
import { announceInput } from './events';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

const typed = new Set('text email tel url search number date datetime-local month'.split(' '));

/**
 * Inputs and textareas, also those that React or Vue control: from this world the native setter is
 * reached past what a framework puts before it, and the framework believes the events.
 */
export const text: ControlKind = (element) => {
  if (!isTextControl(element)) return null;
  return {
    element,
    contains: (node) => node === element,
    read: () => element.value,
    holds: (texts) => texts.some((one) => keeps(element.value, fitted(element, one))),
    write(texts) {
      const wanted = fitted(element, texts.at(-1) ?? '');
      const objection = refuses(element, wanted);
      if (objection) return objection;
      element.value = wanted;
      announceInput(element, wanted);
      return wanted === '' ? null : invalidity(element);
    },
  };
};

function isTextControl(element: Element): element is TextControl {
  if (element.localName === 'textarea') return true;
  return element.localName === 'input' && typed.has((element as HTMLInputElement).type);
}

/** As the type of the input writes it. */
function fitted(element: TextControl, value: string): string {
  if (element.localName === 'textarea') return value;
  if (element.type === 'month') return value.slice(0, 7);
  if (element.type === 'datetime-local' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return `${value}T00:00`;
  }
  return value.replace(/\s*\n\s*/g, ' ');
}

/** Scripts can write what typing cannot; what holds for the agent holds for us. */
function refuses(element: TextControl, value: string): string | null {
  if (element.disabled || element.readOnly) return 'it cannot be edited';
  const { maxLength } = element;
  if (maxLength >= 0 && value.length > maxLength) return `it takes ${maxLength} characters at most`;
  return null;
}

/** What the control's own rules say of the value, in the browser's words. */
function invalidity(element: TextControl): string | null {
  const { valid, valueMissing } = element.validity;
  return valid || valueMissing ? null : element.validationMessage || 'its own rules refuse it';
}

import { h } from '../dom';
import type { Editor } from './editor';

/** An input of the browser's own with attributes of its own. */
export function input(label: string, attributes: Record<string, string>): Editor {
  const control = h('input', { autocomplete: 'off', ...attributes });
  const value = () => (control.type === 'checkbox' ? String(control.checked) : control.value);
  return { label, element: control, value };
}

export function select(label: string, name: string, choices: Record<string, string>): Editor {
  const options = Object.entries({ '': 'Choose …', ...choices });
  const control = h(
    'select',
    { name },
    ...options.map(([value, text]) => h('option', { value }, text)),
  );
  return { label, element: control, value: () => control.value };
}

export function radios(label: string, name: string, choices: Record<string, string>): Editor {
  const element = h(
    'div',
    { role: 'radiogroup', 'aria-label': label, class: 'radios' },
    ...Object.entries(choices).map(([value, text]) =>
      h('label', {}, h('input', { type: 'radio', name, value }), text),
    ),
  );
  const checked = () => element.querySelector<HTMLInputElement>('input:checked');
  return { label, element, value: () => checked()?.value ?? '' };
}

/** Editable, with nothing behind it. */
export function editable(): Editor {
  const attributes = { contenteditable: 'true', role: 'textbox', 'data-name': 'editable' };
  const element = h('div', { class: 'rich', ...attributes });
  return { label: 'Contenteditable', element, value: () => element.innerText.trim() };
}

import { h } from '../dom';
import type { Editor } from './editor';

/** A list that the page builds itself: a button opens it, its options are there only while it is open. */
export function listbox(choices: Record<string, string>): Editor {
  const invitation = 'Choose …';
  let chosen = '';
  const list = h('ul', { id: 'listbox-list', role: 'listbox', 'aria-label': 'List', hidden: true });
  const button = h(
    'button',
    {
      type: 'button',
      class: 'button',
      id: 'listbox',
      'data-placeholder': true,
      'aria-haspopup': 'listbox',
      'aria-controls': 'listbox-list',
      'aria-expanded': 'false',
      onclick: () => toggle(list.hidden),
    },
    invitation,
  );

  function toggle(opens: boolean): void {
    list.hidden = !opens;
    button.setAttribute('aria-expanded', String(opens));
    list.replaceChildren(...(opens ? Object.entries({ '': 'None', ...choices }).map(option) : []));
  }

  function option([value, label]: [string, string]): HTMLElement {
    const choose = () => {
      chosen = value;
      button.textContent = value === '' ? invitation : label;
      button.toggleAttribute('data-placeholder', value === '');
      toggle(false);
    };
    const selected = String(value === chosen);
    const attributes = { role: 'option', 'data-value': value, 'aria-selected': selected };
    return h('li', { ...attributes, onclick: choose }, label);
  }

  return {
    label: 'ARIA listbox',
    element: h('div', { class: 'listbox' }, button, list),
    value: () => chosen,
  };
}

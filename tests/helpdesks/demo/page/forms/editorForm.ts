import { h } from '../dom';
import { submitCase } from '../server';
import { ckeditor4 } from './ckeditor4';
import { ckeditor5 } from './ckeditor5';
import type { Editor } from './editor';
import { listbox } from './listbox';
import { editable, input, radios, select } from './native';
import { prosemirror } from './prosemirror';
import { quill } from './quill';
import { reactInput } from './reactInput';
import { selectizeChoice, selectizeTags } from './selectize';
import { tinymce } from './tinymce';
import { vueInput } from './vueInput';

const topics = { delivery: 'Delivery', defect: 'Defective product', billing: 'Billing' };

/** By the names under which their values are submitted. */
function createEditors(): Record<string, Editor> {
  return {
    react: reactInput(),
    vue: vueInput(),
    selectize: selectizeChoice(topics),
    tags: selectizeTags(),
    listbox: listbox(topics),
    select: select('Select', 'select', topics),
    radios: radios('Radio buttons', 'radios', topics),
    email: input('E-mail', { name: 'email', type: 'email' }),
    number: input('Number', { name: 'number', type: 'number', step: '0.01' }),
    date: input('Date', { name: 'date', type: 'date' }),
    checkbox: input('Urgent', { name: 'checkbox', type: 'checkbox' }),
    short: input('At most 5 characters', { name: 'short', type: 'text', maxlength: '5' }),
    unsuited: select('Select without it', 'unsuited', { pear: 'Pear', plum: 'Plum' }),
    editable: editable(),
    prosemirror: prosemirror(),
    quill: quill(),
    tinymce: tinymce(),
    ckeditor4: ckeditor4(),
    ckeditor5: ckeditor5(),
  };
}

/** A form with one control of each make, for whatever conversation is shown. */
export function createEditorForm() {
  const editors = createEditors();
  const submit = h('button', { type: 'submit', class: 'button button--primary' }, 'Submit case');
  const element = h('form', { class: 'editor-form', 'aria-label': 'New case', novalidate: true });
  const fields = Object.values(editors).map((each) =>
    h('div', { class: 'field' }, h('span', {}, each.label), each.element),
  );
  element.append(
    h('h3', {}, 'New case'),
    ...fields,
    h('div', { class: 'case-form__foot' }, submit),
  );

  const form = {
    element,
    conversationId: null as string | null,
    start: () => {
      for (const { start } of Object.values(editors)) start?.();
    },
  };
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    const values = Object.entries(editors).map(([name, { value }]) => [name, value()]);
    if (form.conversationId !== null) {
      void submitCase(form.conversationId, Object.fromEntries(values) as Record<string, string>);
    }
  });
  return form;
}

import type { ConversationView } from './app';
import { h, type Part } from './dom';
import { submitCase } from './server';

const categories = {
  delivery: 'Delivery',
  defect: 'Defective product',
  billing: 'Billing',
  access: 'Account access',
  booking: 'Booking',
  outage: 'Outage',
  security: 'Fraud and security',
  cancellation: 'Contract and cancellation',
};
const urgencies = { high: 'Urgent', low: 'Not urgent' };

/** The helpdesk's own form for a new case, with each kind of native control and one rich text. */
export function createCaseForm(): Part<ConversationView> & { toggle(): void } {
  const description = h('div', {
    class: 'rich',
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': 'Description',
    'data-name': 'description',
  });
  const cancel = h(
    'button',
    { type: 'button', class: 'button', onclick: () => toggle() },
    'Cancel',
  );
  const submit = h('button', { type: 'submit', class: 'button button--primary' }, 'Submit case');
  const form = h('form', { class: 'case-form', 'aria-label': 'New case', hidden: true });
  form.append(
    h('h3', {}, 'New case'),
    labelled('Title', h('textarea', { name: 'title', rows: '2', required: true })),
    labelled('Category', select('category', categories)),
    radios('urgency', 'Urgency', urgencies),
    labelled('Order or contract number', input('orderNumber', 'text')),
    labelled('Customer name', input('customerName', 'text')),
    labelled('E-mail', input('email', 'email')),
    labelled('Phone', input('phone', 'tel')),
    labelled('Amount', h('input', { name: 'amount', type: 'number', step: '0.01' })),
    labelled('Date', input('incidentDate', 'date')),
    h('div', { class: 'field' }, h('span', {}, 'Description'), description),
    h('div', { class: 'case-form__foot' }, cancel, submit),
  );
  let conversationId = '';

  function toggle(): void {
    form.hidden = !form.hidden;
    if (!form.hidden) form.querySelector('textarea')?.focus();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submitCase(conversationId, {
      ...valuesOf(form),
      description: description.innerText.trim(),
    });
    form.reset();
    description.replaceChildren();
    toggle();
  });
  return {
    element: form,
    toggle,
    update({ conversation }) {
      conversationId = conversation.id;
    },
  };
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)] as [string, string][]);
}

function labelled(words: string, control: HTMLElement): HTMLElement {
  return h('label', { class: 'field' }, h('span', {}, words), control);
}

function input(name: string, type: string): HTMLInputElement {
  return h('input', { name, type, autocomplete: 'off' });
}

function select(name: string, options: Record<string, string>): HTMLSelectElement {
  const entries = Object.entries({ '': 'Choose …', ...options });
  return h('select', { name }, ...entries.map(([value, label]) => h('option', { value }, label)));
}

function radios(name: string, legend: string, options: Record<string, string>): HTMLElement {
  const choices = Object.entries(options).map(([value, label]) =>
    h('label', {}, h('input', { type: 'radio', name, value }), label),
  );
  return h('fieldset', { class: 'field' }, h('legend', {}, legend), ...choices);
}

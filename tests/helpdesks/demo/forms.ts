import type { MessageInput } from './model';
import demoSite from '@/lib/helpdesk/sites/demo.json' with { type: 'json' };

/** Codes that stand for a field each: what the customer says tells where it has to go. */
const codes = {
  react: 'RCT-1001',
  vue: 'VUE-1002',
  tags: 'TAG-1003',
  short: 'SHT-1004',
  editable: 'EDT-1005',
  prosemirror: 'PRM-1006',
  quill: 'QLL-1007',
  tinymce: 'TNY-1008',
  ckeditor4: 'CKF-1009',
  ckeditor5: 'CKV-1010',
};

const topics = [
  { value: 'delivery', label: 'Delivery', description: 'parcel late, lost, not arrived' },
  { value: 'defect', label: 'Defective product', description: 'broken, cracked, does not work' },
  { value: 'billing', label: 'Billing', description: 'charged twice, invoice, refund' },
];

const coded = Object.entries(codes).map(([name, code]) => ({
  name,
  label: name,
  type: 'text',
  pattern: code.replace(/\d+$/, '\\d{4}'),
}));

const choice = (name: string) => ({
  name,
  label: `Topic ${name}`,
  type: 'choice',
  options: topics,
});

const selectors = {
  react: "[name='react']",
  vue: "[name='vue']",
  selectize: '#selectize',
  tags: '#tags',
  listbox: '#listbox',
  select: "[name='select']",
  radios: "[name='radios']",
  email: "[name='email']",
  number: "[name='number']",
  date: "[name='date']",
  checkbox: "[name='checkbox']",
  short: "[name='short']",
  unsuited: "[name='unsuited']",
  editable: "[data-name='editable']",
  prosemirror: "[data-name='prosemirror']",
  quill: "[data-name='quill']",
  tinymce: '#tinymce',
  ckeditor4: '#ckeditor4',
  ckeditor5: '#ckeditor5',
};

/** Configuration for the page with many editors; nothing is created or updated by itself. */
export const formsConfiguration = {
  sites: [
    {
      ...demoSite,
      id: 'forms',
      form: {
        root: 'form.editor-form',
        fields: Object.fromEntries(
          Object.entries(selectors).map(([name, selector]) => [name, { selector }]),
        ),
        submit: "[type='submit']",
      },
    },
  ],
  case: {
    fields: [
      ...coded,
      ...['selectize', 'listbox', 'select', 'radios', 'unsuited'].map(choice),
      { name: 'email', label: 'E-mail', type: 'email' },
      { name: 'number', label: 'Amount', type: 'currency' },
      { name: 'date', label: 'Date', type: 'date' },
      { name: 'checkbox', label: 'Urgent', type: 'boolean', description: 'urgent, right now' },
    ],
  },
  creation: { enabled: false },
  prediction: { provider: 'embedded', thresholds: { fill: 0.3, suggest: 0.2 } },
};

/** What is said: every field has its words in it. */
export const conversation: MessageInput[] = [
  {
    sender: 'customer',
    text: 'My kettle arrived broken, cracked, it does not work. Write to ada@example.com.',
  },
  { sender: 'customer', text: 'It was on 2026-03-04 and I paid 49.90 EUR for it.' },
  { sender: 'customer', text: `The codes are ${Object.values(codes).join(', ')}.` },
  { sender: 'agent', text: 'Is it urgent?' },
  { sender: 'customer', text: 'Yes' },
];

/** What the server has to receive of it, as each editor writes it. */
export const expectedCase = {
  react: codes.react,
  vue: codes.vue,
  selectize: 'defect',
  tags: codes.tags,
  listbox: 'defect',
  select: 'defect',
  radios: 'defect',
  email: 'ada@example.com',
  number: '49.9',
  date: '2026-03-04',
  checkbox: 'true',
  short: '',
  unsuited: '',
  editable: codes.editable,
  prosemirror: codes.prosemirror,
  quill: codes.quill,
  tinymce: `<p>${codes.tinymce}</p>`,
  ckeditor4: `<p>${codes.ckeditor4}</p>\n`,
  ckeditor5: `<p>${codes.ckeditor5}</p>`,
};

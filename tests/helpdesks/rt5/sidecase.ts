import rt5 from '@/lib/helpdesk/sites/rt5.json' with { type: 'json' };
import type { RequestTracker } from './start';

/** The custom fields of the seeded RT, in the order in which it made them: their number is in the page. */
const categories = {
  Billing: 'Invoice, charge, charged twice, payment, wrong amount.',
  Shipping: 'Parcel, delivery, has not arrived, late, lost, tracking.',
  'Account access': 'Cannot log in, password, locked account.',
  'Product defect': 'Broken, damaged, cracked, does not work, faulty.',
  Refund: 'Money back, refund, return.',
};

/** The case fields that suit the seeded RT. */
const fields = [
  {
    name: 'title',
    label: 'Title',
    type: 'text',
    required: true,
    description: 'The problem in one line, in the words of the customer.',
  },
  {
    name: 'category',
    label: 'Category',
    type: 'choice',
    description: 'What the problem is about.',
    thresholds: { fill: 0.6, suggest: 0.35 },
    options: Object.entries(categories).map(([value, description]) => ({
      value,
      label: value,
      description,
    })),
  },
  {
    name: 'orderNumber',
    label: 'Order number',
    type: 'text',
    description: 'The number of the order.',
    pattern: 'ORD-\\d{6}',
    examples: ['ORD-104233'],
  },
  { name: 'email', label: 'E-mail', type: 'email', description: 'E-mail address of the customer.' },
  {
    name: 'description',
    label: 'Description',
    type: 'multiline',
    description: 'What the customer says about the problem.',
  },
];

/** RT's site definition with the custom fields of the seeded RT on its form. */
const site = {
  ...rt5,
  form: {
    ...rt5.form,
    fields: {
      ...rt5.form.fields,
      category: { selector: 'select.CF-2-Edit' },
      orderNumber: { selector: 'input.CF-4-Edit' },
    },
  },
  shown: {
    fields: {
      category: { selector: '.inline-edit-display .custom-field-Category > .value' },
      orderNumber: { selector: '.inline-edit-display .custom-field-Order-number > .value' },
    },
  },
};

/** Cases are tickets of a running RT, written with the session that the agent has there. */
export function recordsIn({ url }: Pick<RequestTracker, 'url'>) {
  const custom = { category: 'CF.{Category}', orderNumber: 'CF.{Order number}' };
  return {
    ...configurationFor({ url }),
    record: {
      system: 'request-tracker',
      baseURL: url,
      queue: 'Support',
      subject: 'title',
      requestor: 'email',
      content: 'description',
      fields: custom,
    },
    creation: { channels: ['chat'], fields: fields.map(({ name }) => name), when: 'mandatory' },
    updates: { rules: [{ name: 'Mail', fields: Object.keys(custom) }] },
  };
}

/** A configuration for a running RT whose pages are read; cases stay in the browser. */
export function configurationFor({ url }: Pick<RequestTracker, 'url'>) {
  return {
    sites: [{ ...site, matches: [`${url}*`] }],
    case: { fields },
    creation: { enabled: false },
    prediction: { provider: 'embedded' },
  };
}

import type { CaseField } from '@/lib/domain/case';

const option = (value: string, label: string, description: string) => ({
  value,
  label,
  description,
  enabled: true,
});

/** The fields of the sample, so that it runs under any configuration, and under none. */
export const sampleFields: CaseField[] = [
  {
    name: 'category',
    label: 'Category',
    type: 'choice',
    required: true,
    description: 'What the problem is about.',
    thresholds: { fill: 0.6, suggest: 0.35 },
    options: [
      option('delivery', 'Delivery', 'Parcel or shipment is late, lost, has not arrived, courier.'),
      option('defect', 'Defective product', 'Broken, cracked, stopped working, faulty, warranty.'),
      option('billing', 'Billing', 'Invoice, charged twice, refund, fee, wrong amount, payment.'),
      option('access', 'Account access', 'Cannot log in, password, locked account, code.'),
      option('cancellation', 'Cancellation', 'Cancel or end a contract, subscription, membership.'),
    ],
  },
  {
    name: 'orderNumber',
    label: 'Order number',
    type: 'text',
    required: false,
    pattern: 'KD-\\d{5}',
    examples: ['KD-20418'],
  },
  {
    name: 'customerName',
    label: 'Customer name',
    type: 'text',
    required: false,
    description: 'Name of the customer.',
  },
  { name: 'email', label: 'E-mail', type: 'email', required: false },
  {
    name: 'amount',
    label: 'Amount',
    type: 'currency',
    required: false,
    description: 'The amount in question.',
  },
];

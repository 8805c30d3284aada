import type { CaseField, FieldValue } from '@/lib/domain/case';
import { fieldOf } from '../conversation';

/** A conversation as a service desk has it; `gold` has every value that it gives, all others are null. */
export interface Talk {
  lines: string[];
  gold: Record<string, FieldValue>;
}

type Labels = Record<
  | 'customerName'
  | 'orderNumber'
  | 'customerNumber'
  | 'email'
  | 'phone'
  | 'postcode'
  | 'street'
  | 'amount'
  | 'incidentDate'
  | 'birthDate',
  string
>;

/** The fields of a case, with labels as an admin of that language writes them. */
export function fieldsWith(labels: Labels): CaseField[] {
  return [
    fieldOf('customerName', 'text', { label: labels.customerName }),
    fieldOf('orderNumber', 'text', { label: labels.orderNumber, pattern: '[A-Z]{2}-\\d{6}' }),
    fieldOf('customerNumber', 'text', { label: labels.customerNumber, pattern: '\\d{7}' }),
    fieldOf('email', 'email', { label: labels.email }),
    fieldOf('phone', 'phone', { label: labels.phone }),
    fieldOf('postcode', 'text', { label: labels.postcode }),
    fieldOf('street', 'text', { label: labels.street }),
    fieldOf('amount', 'currency', { label: labels.amount }),
    fieldOf('incidentDate', 'date', { label: labels.incidentDate }),
    fieldOf('birthDate', 'date', { label: labels.birthDate }),
  ];
}

// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { FormPage } from '@/lib/helpdesk/form/controls/control';
import { EnteredReports } from '@/lib/helpdesk/form/entered';
import { FormFields } from '@/lib/helpdesk/form/fields';
import type { FormHost } from '@/lib/helpdesk/form/form';
import { fail } from '@/lib/domain/result';
import type { Data } from '@/lib/messages';

const page: FormPage = { until: async (look) => look() };
const form = {
  root: 'form',
  fields: { order: { selector: '[name=order]' }, topic: { selector: '[name=topic]' } },
};

/** A form in which the agent has typed an order, and what is reported of it. */
function typedForm() {
  document.body.innerHTML = '<form><input name="order"><input name="topic"></form>';
  const reports: Data<'reportForm'>[] = [];
  const host: FormHost = {
    keyAt: () => 'desk:1',
    watchFrame: () => undefined,
    ask: () => undefined,
    predict: async () => fail('shadow', 'Sidecase only watches.'),
    report: (report) => void reports.push(report),
  };
  const fields = new FormFields(form, host, page);
  const entered = new EnteredReports(fields, host);
  const [order] = fields.all;
  const input = document.querySelector('input');
  if (!order || !input) throw new Error('no form');
  input.value = 'ORD-1';
  order.touched = true;
  entered.edited();
  return { entered, reports };
}

it('what was typed is told once shadow mode asks, and all when it is sent', () => {
  const { entered, reports } = typedForm();
  expect(reports).toEqual([]);
  entered.start('desk:1');
  entered.submitted();
  expect(reports).toEqual([
    { conversationKey: 'desk:1', submitted: false, entered: { order: ['ORD-1'] } },
    { conversationKey: 'desk:1', submitted: true, entered: { order: ['ORD-1'], topic: [''] } },
  ]);
});

it('a form that was sent before shadow mode asks is told as it was sent, once', () => {
  const { entered, reports } = typedForm();
  entered.submitted();
  document.body.innerHTML = '';
  expect(reports).toEqual([]);
  entered.askedLate('desk:1');
  entered.askedLate('desk:1');
  expect(reports).toEqual([
    { conversationKey: 'desk:1', submitted: true, entered: { order: ['ORD-1'], topic: [''] } },
  ]);
});

it('of a form that went without being sent nothing is told', () => {
  const { entered, reports } = typedForm();
  entered.askedLate('desk:1');
  expect(reports).toEqual([]);
});

import type { JsonDesk } from './desk';

const names = ['title', 'severity', 'amount', 'urgent', 'callback'];

const body = {
  external_key: '{{conversationKey}}',
  custom: names.map((name) => ({ name, value: `{{fields.${name}}}` })),
};

/** How the JSON helpdesk is described in a configuration, as an admin would write it. */
export const describeDesk = ({ url, token }: Pick<JsonDesk, 'url' | 'token'>) => ({
  system: 'http',
  name: 'Acme desk',
  baseURL: url,
  headers: { Authorization: `Bearer ${token}` },
  paths: {
    id: '$.id',
    conversationKey: '$.external_key',
    version: { header: 'ETag', pattern: '"(.+)"' },
    label: { text: 'A-{{id}}' },
    url: { text: 'https://desk.acme.example/tickets/{{id}}' },
    status: '$.state',
  },
  fields: {
    title: "$.custom[?@.name=='title'].value",
    severity: {
      path: "$.custom[?@.name=='severity'].value",
      map: { 1: 10, 2: 20, 3: 30, 4: 40 },
      none: 0,
    },
    amount: "$.custom[?@.name=='amount'].value",
    urgent: { path: "$.custom[?@.name=='urgent'].value", map: { true: 'Y', false: 'N' } },
    callback: "$.custom[?@.name=='callback'].value",
  },
  find: { url: 'tickets?external_key={{conversationKey}}', records: '$.tickets' },
  create: { url: 'tickets', body, id: '$.ticket.id' },
  read: { url: 'tickets/{{id}}', record: '$.ticket' },
  update: {
    method: 'PATCH',
    url: 'tickets/{{id}}',
    headers: { 'If-Match': '"{{version}}"' },
    body,
    record: '$.ticket',
  },
  withdraw: { url: 'tickets/{{id}}' },
  check: { url: 'tickets', records: '$.tickets' },
  message: '$.error.detail',
});

import { describe, expect, it } from 'vitest';
import { draft, got, passesTheContract } from './contract';
import { openHttp } from './described';
import { rest2 } from './rest2';
import { isServed, server } from './server';

const customField = (name: string) => `$.CustomFields[?@.name == '${name}'].values[0]`;

const body = {
  Subject: '{{fields.title}}',
  Due: '{{fields.callback}}',
  CustomFields: {
    'Conversation id': '{{conversationKey}}',
    Severity: '{{fields.severity}}',
    'Order number': '{{fields.amount}}',
    Product: '{{fields.urgent}}',
  },
};

/** Request Tracker as an admin would describe it who has no module for it. */
const describeRequestTracker = () => ({
  system: 'http',
  name: 'Tickets',
  baseURL: `${server.url}REST/2.0/`,
  pages: server.url,
  headers: { Authorization: `token ${server.tokens.agent1}` },
  paths: {
    id: '$.id',
    conversationKey: customField('Conversation id'),
    version: { header: 'ETag' },
    url: { text: `${server.url}Ticket/Display.html?id={{id}}` },
    status: '$.Status',
  },
  fields: {
    title: '$.Subject',
    severity: customField('Severity'),
    amount: customField('Order number'),
    urgent: { path: customField('Product'), map: { true: 'yes', false: 'no' } },
    callback: { path: '$.Due', write: '{{value}} 00:00:00', none: '1970-01-01T00:00:00Z' },
  },
  find: {
    url: "tickets?query='CF.{Conversation id}' = '{{conversationKey|backslash}}'&orderby=id&per_page=100",
    records: '$.items',
  },
  create: { url: 'ticket', body: { Queue: 'Support', ...body }, empty: 'blank', id: '$.id' },
  read: { url: 'ticket/{{id}}' },
  update: {
    url: 'ticket/{{id}}',
    headers: { 'If-Match': '{{version}}' },
    body,
    empty: 'blank',
  },
  withdraw: {
    method: 'PUT',
    url: 'ticket/{{id}}',
    body: { Status: 'rejected', CustomFields: { 'Conversation id': '' } },
  },
  check: {
    url: "tickets?query=Queue = 'Support'&orderby=id&order=DESC&per_page=5",
    records: '$.items',
  },
  message: '$.message',
});

describe.skipIf(!isServed)('Request Tracker described as data', () => {
  passesTheContract(
    'Request Tracker described as data',
    async () => () => openHttp(describeRequestTracker()),
  );

  it('answers what stands there where a value was dropped', async () => {
    const system = openHttp(describeRequestTracker());
    const key = `acme-chat:${crypto.randomUUID()}`;
    const made = got(await system.create(draft({ title: 'Lost', severity: '9' }, key)));
    expect(made.values).toMatchObject({ title: 'Lost', severity: null });
    expect(await rest2(server, 'GET', `ticket/${made.reference.id}`)).toMatchObject({
      Subject: 'Lost',
    });
  });
});

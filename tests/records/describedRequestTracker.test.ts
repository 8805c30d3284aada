import { describe, expect, it } from 'vitest';
import { customField, describeRequestTracker } from '../helpdesks/rt5/described';
import { draft, got, passesTheContract } from './contract';
import { openHttp } from './described';
import { rest2 } from './rest2';
import { isServed, server } from './server';

const openDescribed = () =>
  openHttp(
    describeRequestTracker({
      url: server.url,
      headers: { Authorization: `token ${server.tokens.agent1}` },
      fields: {
        title: '$.Subject',
        severity: customField('Severity'),
        amount: customField('Order number'),
        urgent: { path: customField('Product'), map: { true: 'yes', false: 'no' } },
        callback: { path: '$.Due', write: '{{value}} 00:00:00', none: '1970-01-01T00:00:00Z' },
      },
      core: { Subject: '{{fields.title}}', Due: '{{fields.callback}}' },
      custom: {
        Severity: '{{fields.severity}}',
        'Order number': '{{fields.amount}}',
        Product: '{{fields.urgent}}',
      },
    }),
  );

describe.skipIf(!isServed)('Request Tracker described as data', () => {
  passesTheContract('Request Tracker described as data', async () => () => openDescribed());

  it('answers what stands there where a value was dropped', async () => {
    const system = openDescribed();
    const key = `acme-chat:${crypto.randomUUID()}`;
    const made = got(await system.create(draft({ title: 'Lost', severity: '9' }, key)));
    expect(made.values).toMatchObject({ title: 'Lost', severity: null });
    expect(await rest2(server, 'GET', `ticket/${made.reference.id}`)).toMatchObject({
      Subject: 'Lost',
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { CaseField } from '@/lib/domain/case';
import { requestTracker } from '@/lib/records/requestTracker';
import { contractFields, draft, got, passesTheContract } from './contract';
import { rest2 } from './rest2';
import { isServed, server } from './server';
import { settings } from './settings';

const newKey = () => `acme-chat:${crypto.randomUUID()}`;
const agent1 = () => requestTracker(settings(), contractFields);

describe.skipIf(!isServed)('Request Tracker', () => {
  passesTheContract('request-tracker', async () => agent1);

  describe('a new ticket', () => {
    it('has the subject, requestor and first message that the configuration names', async () => {
      const fields: CaseField[] = ['title', 'email', 'problem'].map((name) => ({
        name,
        label: name,
        type: 'text',
        required: false,
      }));
      const named = settings({ requestor: 'email', content: 'problem', fields: {} });
      const values = { title: 'Late', email: 'maria@customer.test', problem: 'No parcel.\nWhy?' };
      const made = got(await requestTracker(named, fields).create(draft(values, newKey())));
      expect(made.reference.url).toBe(`${server.url}Ticket/Display.html?id=${made.reference.id}`);
      expect(await rest2(server, 'GET', `ticket/${made.reference.id}`)).toMatchObject({
        Subject: 'Late',
        Status: 'new',
        Requestor: [{ id: 'maria@customer.test' }],
      });
      const parts = await rest2(
        server,
        'GET',
        `ticket/${made.reference.id}/attachments?fields=Content`,
      );
      expect(parts).toMatchObject({
        items: expect.arrayContaining([
          expect.objectContaining({ Content: 'No parcel.\nWhy?' }),
        ]) as unknown,
      });
    });

    it('says what the helpdesk knows where the case says nothing', async () => {
      const { subject: _subject, ...bare } = settings({ fields: {} });
      const known = {
        ...draft({}, newKey()),
        customer: { name: 'Maria', email: 'maria@customer.test' },
      };
      const made = got(await requestTracker(bare, []).create(known));
      expect(await rest2(server, 'GET', `ticket/${made.reference.id}`)).toMatchObject({
        Subject: 'Conversation with Maria',
        Requestor: [{ id: 'maria@customer.test' }],
      });
    });
  });

  it('answers what stands there where RT dropped a value', async () => {
    const made = got(await agent1().create(draft({ title: 'Lost', severity: '9' }, newKey())));
    expect(made.values).toMatchObject({ title: 'Lost', severity: null });
    const { id } = made.reference;
    const next = draft({ title: 'Late', severity: '8' }, made.conversationKey);
    const updated = got(await agent1().update(id, next, made.version));
    expect(updated.values).toMatchObject({ title: 'Late', severity: null });
  });

  it('writes only what differs, so that the history of a ticket tells what was changed', async () => {
    const made = got(await agent1().create(draft({ title: 'Lost', severity: '2' }, newKey())));
    const { id } = made.reference;
    const next = draft({ title: 'Lost', severity: '3' }, made.conversationKey);
    got(await agent1().update(id, next, made.version));
    const history = (await rest2(server, 'GET', `ticket/${id}/history?fields=Type,NewValue`)) as {
      items: { Type: string; NewValue: string }[];
    };
    const changed = history.items.filter(({ Type }) => Type === 'CustomField' || Type === 'Set');
    expect(changed).toMatchObject([{ Type: 'CustomField', NewValue: '3' }]);
  });

  it('takes a ticket that was merged by hand for the one that remains', async () => {
    const one = got(await agent1().create(draft({ title: 'one' }, newKey())));
    const other = got(await agent1().create(draft({ title: 'other' }, newKey())));
    await rest2(server, 'PUT', `ticket/${other.reference.id}`, {
      MergeInto: Number(one.reference.id),
    });
    expect(got(await agent1().read(other.reference.id)).reference).toEqual(one.reference);
  });

  it('merges tickets that were made at once into the lowest, and keeps their messages', async () => {
    const key = newKey();
    const ids: string[] = [];
    for (const Content of ['first', 'second', 'third']) {
      const CustomFields = { 'Conversation id': key };
      const body = { Queue: 'Support', Subject: Content, Content, CustomFields };
      ids.push(((await rest2(server, 'POST', 'ticket', body)) as { id: string }).id);
    }
    const made = got(await agent1().create(draft({ title: 'mine' }, key)));
    expect(made.reference.id).toBe(ids[0]);
    const messages = got((await agent1().messages?.(ids[2] ?? '')) ?? { ok: true, value: [] });
    expect(messages).toHaveLength(3);
  });

  it('tells internal comments, and the whole of long mails without what they quote', async () => {
    const lines = Array.from({ length: 900 }, (_, line) => `Line ${line} of a long letter.`);
    const subject = `Letter ${crypto.randomUUID()}`;
    const head = [`From: maria@customer.test`, 'To: support@helpdesk.test', `Subject: ${subject}`];
    await server.mail([...head, '', 'Short.'].join('\n'));
    const query = new URLSearchParams({ query: `Subject = '${subject}'` });
    const found = (await rest2(server, 'GET', `tickets?${query}`)) as { items: { id: string }[] };
    const id = found.items[0]?.id ?? '';
    const say = (kind: string, ContentType: string, Content: string) =>
      rest2(server, 'POST', `ticket/${id}/${kind}`, { ContentType, Content });
    await say('comment', 'text/plain', 'She called twice.');
    await say('correspond', 'text/plain', [...lines, '> my order', '> is 4711'].join('\n'));
    const page = lines.map((line) => `<p>${line} &amp; more</p>`).join('');
    await say('correspond', 'text/html', `${page}<blockquote><p>order 4712</p></blockquote>`);
    const messages = got((await agent1().messages?.(id)) ?? { ok: true, value: [] });
    expect(messages.map(({ internal }) => internal)).toEqual([false, true, false, false]);
    const texts = messages.map(({ text }) => text);
    expect(texts.slice(0, 3)).toEqual([null, null, lines.join('\n')]);
    expect(texts[3]?.split(/\n+/)).toEqual(lines.map((line) => `${line} & more`));
  });

  it('takes a ticket that it withdrew off its conversation, and rejects it', async () => {
    const made = got(await agent1().create(draft({ title: 'Lost' }, newKey())));
    got(await agent1().withdraw(made.reference.id));
    const left = got(await agent1().read(made.reference.id));
    expect(left).toMatchObject({ status: 'rejected', conversationKey: null });
  });

  describe('without the right to', () => {
    const viewer1 = () =>
      requestTracker(settings({ token: server.tokens.viewer1 }), contractFields);

    it('create tickets, says so', async () => {
      const internal = requestTracker(settings({ queue: 'Internal' }), contractFields);
      expect(await internal.create(draft({ title: 'x' }, newKey()))).toMatchObject({
        reason: 'denied',
        retryable: false,
        message: expect.stringContaining("in the queue 'Internal'") as string,
      });
    });

    it('change a ticket, says so, although RT answers 200', async () => {
      const made = got(await agent1().create(draft({ title: 'Lost' }, newKey())));
      const { id } = made.reference;
      const next = draft({ title: 'x' }, made.conversationKey);
      const denied = { reason: 'denied', retryable: false };
      expect(await viewer1().update(id, next, made.version)).toMatchObject(denied);
      expect(await viewer1().withdraw(id)).toMatchObject(denied);
    });
  });

  it('says that a token is refused, and does not try it again', async () => {
    const refused = requestTracker(settings({ token: '1-1-nonsense' }), contractFields);
    expect(await refused.find(newKey())).toMatchObject({
      reason: 'notSignedIn',
      retryable: false,
      message: expect.stringContaining('record.token') as string,
    });
  });

  describe('the check of the configuration names', () => {
    const problems = async (change: Parameters<typeof settings>[0], fields = contractFields) =>
      got(await requestTracker(settings(change), fields).check(fields));

    it.each([
      [{ queue: 'Nope' }, 'queue', 'there is no queue "Nope", or you may not see it'],
      [{ conversation: 'Chat' }, 'conversation', 'queue Support has no custom field "Chat"'],
      [
        { fields: { severity: 'CF.{Urgency}' } },
        'fields.severity',
        'queue Support has no custom field "Urgency"',
      ],
      [
        { fields: { title: 'CF.{Severity}' } },
        'fields.title',
        'custom field "Severity" takes one of its options, but title is of type text',
      ],
      [
        { fields: { severity: 'Owner' } },
        'fields.severity',
        expect.stringContaining('"Owner" is no place for a case field') as string,
      ],
    ])('%o', async (change, path, message) => {
      expect(await problems(change)).toEqual([{ path, message }]);
    });

    it('options that the server does not have', async () => {
      const options = ['2', '7', '9'].map((value) => ({ value, label: value, enabled: true }));
      const fields = contractFields.map((field) =>
        field.name === 'severity' ? { ...field, options } : field,
      );
      expect(await problems({}, fields)).toEqual([
        { path: 'fields.severity', message: 'custom field "Severity" has no option "7", "9"' },
      ]);
    });

    it('a queue in which the agent may not create', async () => {
      expect(await problems({ queue: 'Archive' })).toContainEqual({
        path: 'queue',
        message: 'you may not create tickets in Archive',
      });
    });

    it('fields of which the agent may not see the options', async () => {
      const seen = { token: server.tokens.viewer1, fields: { severity: 'CF.{Severity}' } };
      expect(await problems(seen)).toContainEqual({
        path: 'fields.severity',
        message: 'you may not see custom field "Severity", so it is not checked',
      });
    });
  });
});

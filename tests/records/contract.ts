import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseField, FieldValues } from '@/lib/domain/case';
import type { CaseRecord, RecordFailure, SystemOfRecord } from '@/lib/records/record';
import type { Result } from '@/lib/domain/result';

const severities = ['1', '2', '3', '4'].map((value) => ({ value, label: value, enabled: true }));

/** The case that a system must be able to keep: a field of each kind of value. */
export const contractFields: CaseField[] = [
  { name: 'title', label: 'Title', type: 'text', required: true },
  { name: 'severity', label: 'Severity', type: 'choice', required: false, options: severities },
  { name: 'amount', label: 'Amount', type: 'currency', required: false },
  { name: 'urgent', label: 'Urgent', type: 'boolean', required: false },
  { name: 'callback', label: 'Call back', type: 'date', required: false },
];

const empty: FieldValues = {
  title: null,
  severity: null,
  amount: null,
  urgent: null,
  callback: null,
};

/** A draft of the case with these values and nothing else. */
export function draft(values: FieldValues, conversationKey: string | null) {
  return {
    conversationKey,
    values: { ...empty, ...values },
    customer: { name: null, email: null },
    subject: null,
  };
}

/** The value of an answer that must be one. */
export function got<Value>(answer: Result<Value, RecordFailure>): Value {
  if (!answer.ok) throw new Error(`${answer.reason}: ${answer.message}`);
  return answer.value;
}

/**
 * What every system of record must do.
 *
 * @param open a system that keeps `contractFields`; each call of what it answers is another browser
 * that uses it. There may be records of other tests in it.
 */
export function passesTheContract(name: string, open: () => Promise<() => SystemOfRecord>): void {
  describe(`${name} keeps the contract of a system of record`, () => {
    let browser: () => SystemOfRecord;
    let system: SystemOfRecord;
    let key: string;
    beforeEach(async () => {
      browser = await open();
      system = browser();
      key = `acme-chat:${crypto.randomUUID()}`;
    });

    const lost = () => draft({ title: 'Lost' }, key);
    const created = async (): Promise<CaseRecord> => got(await system.create(lost()));

    it('finds nothing where nothing was made', async () => {
      expect(await system.find(key)).toEqual({ ok: true, value: null });
    });

    it('finds and reads what was made', async () => {
      const made = await created();
      expect(await system.find(key)).toEqual({ ok: true, value: made });
      expect(await system.read(made.reference.id)).toEqual({ ok: true, value: made });
      expect(made.values).toMatchObject({ title: 'Lost' });
      expect(made).toMatchObject({ conversationKey: key, reference: system.keeper });
      expect(made.reference.label).not.toBe('');
    });

    it('gives values back in the type that they have', async () => {
      const values = {
        title: 'Müller’s "Brevia" \\ 100 % <b>',
        severity: '2',
        amount: 12.5,
        urgent: true,
        callback: '2026-12-01',
      };
      const made = got(await system.create(draft(values, key)));
      expect(made.values).toEqual(values);
      const other = { ...values, amount: 0, urgent: false, callback: '2027-02-28' };
      const updated = await system.update(made.reference.id, draft(other, key), made.version);
      expect(got(updated).values).toEqual(other);
    });

    it('empties what is empty in the case', async () => {
      const full = {
        title: 'Lost',
        severity: '3',
        amount: 7,
        urgent: true,
        callback: '2026-12-01',
      };
      const made = got(await system.create(draft(full, key)));
      const emptied = await system.update(made.reference.id, lost(), made.version);
      expect(got(emptied).values).toEqual({ ...empty, title: 'Lost' });
    });

    it.each([`it's "quoted" \\ and 100%_`, 'Käthe:ñ 会话', `long ${'x'.repeat(300)}`])(
      'finds by the whole key %s, to the letter',
      async (odd) => {
        const [own, other] = [`${odd} A ${key}`, `${odd} a ${key}`];
        const made = got(await system.create(draft({ title: 'one' }, own)));
        expect(await system.find(other)).toEqual({ ok: true, value: null });
        expect(got(await system.find(own))?.reference).toEqual(made.reference);
      },
    );

    it('makes one record for a conversation, however often it is asked', async () => {
      const made = await created();
      const again = await Promise.all([created(), created()]);
      expect(again.map(({ reference }) => reference.id)).toEqual([
        made.reference.id,
        made.reference.id,
      ]);
    });

    it('makes one record where several browsers make it at once', async () => {
      const browsers = Array.from({ length: 4 }, () => browser());
      const made = await Promise.all(browsers.map((one) => one.create(lost())));
      const last = got(await system.find(key));
      const now = await Promise.all(
        made.map(async (answer) => got(await system.read(got(answer).reference.id))),
      );
      expect(new Set(now.map(({ reference }) => reference.id))).toEqual(
        new Set([last?.reference.id]),
      );
    });

    it('makes a record each time for cases of no conversation', async () => {
      const one = got(await system.create(draft({ title: 'one' }, null)));
      const other = got(await system.create(draft({ title: 'other' }, null)));
      expect(one.reference.id).not.toBe(other.reference.id);
      expect(one.conversationKey).toBeNull();
    });

    it('updates the version that it was given, and no other', async () => {
      const made = await created();
      const { id } = made.reference;
      const updated = await system.update(id, draft({ title: 'Late' }, key), made.version);
      expect(updated).toMatchObject({ ok: true, value: { values: { title: 'Late' } } });
      for (const one of [system, browser()]) {
        const stale = await one.update(id, draft({ title: 'Old' }, key), made.version);
        expect(stale).toMatchObject({ ok: false, reason: 'conflict', retryable: true });
      }
      expect(await system.read(id)).toMatchObject({ value: { values: { title: 'Late' } } });
    });

    it('does not lose what another browser wrote in between', async () => {
      const made = await created();
      const { id } = made.reference;
      const other = browser();
      const theirs = draft({ title: 'Lost', severity: '4' }, key);
      got(await other.update(id, theirs, made.version));
      const ours = draft({ title: 'Late' }, key);
      expect(await system.update(id, ours, made.version)).toMatchObject({ reason: 'conflict' });
      expect(got(await system.read(id)).values).toMatchObject({ title: 'Lost', severity: '4' });
    });

    it('unlinks a record from its conversation, and links it to another', async () => {
      const made = await created();
      const { id } = made.reference;
      const unlinked = got(await system.update(id, draft({ title: 'Lost' }, null), made.version));
      expect(unlinked.conversationKey).toBeNull();
      expect(await system.find(key)).toEqual({ ok: true, value: null });
      const next = `${key}:2`;
      got(await system.update(id, draft({ title: 'Lost' }, next), unlinked.version));
      expect(await system.find(next)).toMatchObject({ value: { reference: { id } } });
    });

    it('says when there is no such record', async () => {
      const missing = { ok: false, reason: 'notFound', retryable: false };
      expect(await system.read('999999')).toMatchObject(missing);
      expect(await system.update('999999', lost(), '1')).toMatchObject(missing);
    });

    it('withdraws a record, also twice', async () => {
      const made = await created();
      expect(await system.withdraw(made.reference.id)).toMatchObject({ ok: true });
      expect(await system.withdraw(made.reference.id)).toMatchObject({ ok: true });
      expect(await system.withdraw('999999')).toMatchObject({ ok: true });
      expect(await system.find(key)).toEqual({ ok: true, value: null });
    });

    it('has nothing to say against a configuration that fits', async () => {
      expect(await system.check(contractFields)).toEqual({ ok: true, value: [] });
    });
  });
}

import { beforeEach, describe, expect, it } from 'vitest';
import type { SystemOfRecord } from '@/lib/records/record';

/** What every system of record must do; `open` gives one with nothing in it. */
export function passesTheContract(name: string, open: () => Promise<SystemOfRecord>): void {
  describe(`${name} keeps the contract of a system of record`, () => {
    let system: SystemOfRecord;
    beforeEach(async () => {
      system = await open();
    });

    const draft = (title: string, conversationKey: string | null = 'c:1') => ({
      conversationKey,
      values: { title },
      customer: { name: null, email: null },
      subject: null,
    });

    async function created() {
      const made = await system.create(draft('Lost'));
      if (!made.ok) throw new Error(made.message);
      return made.value;
    }

    it('finds nothing where nothing was made', async () => {
      expect(await system.find('c:1')).toEqual({ ok: true, value: null });
    });

    it('finds and reads what was made', async () => {
      const made = await created();
      expect(await system.find('c:1')).toEqual({ ok: true, value: made });
      expect(await system.read(made.reference.id)).toEqual({ ok: true, value: made });
      expect(made.values).toEqual({ title: 'Lost' });
      expect(made.reference.label).not.toBe('');
    });

    it('makes one record for a conversation, however often it is asked', async () => {
      const made = await created();
      const again = await Promise.all([created(), created()]);
      expect(again.map(({ reference }) => reference.id)).toEqual([
        made.reference.id,
        made.reference.id,
      ]);
    });

    it('updates the version that it was given, and no other', async () => {
      const made = await created();
      const updated = await system.update(made.reference.id, draft('Late'), made.version);
      expect(updated).toMatchObject({ ok: true, value: { values: { title: 'Late' } } });
      const stale = await system.update(made.reference.id, draft('Old'), made.version);
      expect(stale).toMatchObject({ ok: false, reason: 'conflict' });
      expect(await system.read(made.reference.id)).toMatchObject({
        value: { values: { title: 'Late' } },
      });
    });

    it('unlinks a record from its conversation, and links it to another', async () => {
      const made = await created();
      const { id } = made.reference;
      const unlinked = await system.update(id, draft('Lost', null), made.version);
      if (!unlinked.ok) throw new Error(unlinked.message);
      expect(await system.find('c:1')).toEqual({ ok: true, value: null });
      await system.update(id, draft('Lost', 'c:2'), unlinked.value.version);
      expect(await system.find('c:2')).toMatchObject({ value: { reference: { id } } });
    });

    it('says when there is no such record', async () => {
      const missing = { ok: false, reason: 'notFound', retryable: false };
      expect(await system.read('999999')).toMatchObject(missing);
      expect(await system.update('999999', draft('x'), '1')).toMatchObject(missing);
    });

    it('withdraws a record, also twice', async () => {
      const made = await created();
      expect(await system.withdraw(made.reference.id)).toMatchObject({ ok: true });
      expect(await system.withdraw(made.reference.id)).toMatchObject({ ok: true });
      expect(await system.find('c:1')).toEqual({ ok: true, value: null });
    });
  });
}

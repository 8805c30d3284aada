import type { Database } from './database';
import type { Delivery } from './rows';

/** Wants the case to be brought to its system of record; call it in the transaction that wrote the case. */
export async function queueDelivery(
  { outbox }: Database,
  caseId: string,
  now: number,
): Promise<void> {
  const known = await outbox.get(caseId);
  await outbox.put({
    caseId,
    ticket: crypto.randomUUID(),
    attempts: 0,
    dueAt: now,
    failure: null,
    lookAgainAt: known?.lookAgainAt ?? null,
  });
}

function same({ outbox }: Database, delivery: Delivery) {
  return outbox
    .where({ caseId: delivery.caseId })
    .filter(({ ticket }) => ticket === delivery.ticket);
}

/**
 * Ends a delivery, unless the case was written again meanwhile. Where the record is to be looked for
 * once more it stays for that.
 */
export async function finishDelivery(
  database: Database,
  delivery: Delivery,
  now: number,
): Promise<void> {
  const sent = await same(database, delivery).first();
  if (!sent) return;
  const { lookAgainAt } = sent;
  if (lookAgainAt === null || lookAgainAt <= now) await same(database, delivery).delete();
  else await changeDelivery(database, delivery, { attempts: 0, dueAt: lookAgainAt, failure: null });
}

/** Plans another look for a record that may arrive late; once it is planned it stays. */
export async function planLook({ outbox }: Database, caseId: string, at: number): Promise<void> {
  await outbox.where({ caseId }).modify({ lookAgainAt: at });
}

/** What is still to be sent of a case; nothing where it only is to be looked for once more. */
export async function unsent({ outbox }: Database, caseId: string): Promise<Delivery | undefined> {
  const delivery = await outbox.get(caseId);
  return delivery && isUnsent(delivery) ? delivery : undefined;
}

/** Whether a delivery is more than another look. */
export const isUnsent = ({ dueAt, lookAgainAt }: Delivery) => dueAt !== lookAgainAt;

/** Changes a delivery, unless the case was written again meanwhile. */
export async function changeDelivery(
  database: Database,
  delivery: Delivery,
  change: Partial<Pick<Delivery, 'attempts' | 'dueAt' | 'failure'>>,
): Promise<void> {
  await same(database, delivery).modify(change);
}

/** Tries again, once, what stopped until somebody says what to do: something that may help was done. */
export async function resumeStopped({ outbox }: Database, now: number): Promise<void> {
  await outbox.where({ dueAt: Infinity }).modify({ dueAt: now });
}

/** When the next delivery is due in Unix milliseconds, or null when none waits for a time. */
export async function nextDelivery({ outbox }: Database): Promise<number | null> {
  const delivery = await outbox.where('dueAt').below(Infinity).first();
  return delivery?.dueAt ?? null;
}

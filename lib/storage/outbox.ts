import type { Database, Delivery } from './database';

/** Wants the case to be brought to its system of record; call it in the transaction that wrote the case. */
export async function queueDelivery(
  { outbox }: Database,
  caseId: string,
  now: number,
): Promise<void> {
  await outbox.put({
    caseId,
    ticket: crypto.randomUUID(),
    attempts: 0,
    dueAt: now,
    failure: null,
  });
}

function same({ outbox }: Database, delivery: Delivery) {
  return outbox
    .where({ caseId: delivery.caseId })
    .filter(({ ticket }) => ticket === delivery.ticket);
}

/** Ends a delivery, unless the case was written again meanwhile. */
export async function finishDelivery(database: Database, delivery: Delivery): Promise<void> {
  await same(database, delivery).delete();
}

/** Changes a delivery, unless the case was written again meanwhile. */
export async function changeDelivery(
  database: Database,
  delivery: Delivery,
  change: Partial<Pick<Delivery, 'attempts' | 'dueAt' | 'failure'>>,
): Promise<void> {
  await same(database, delivery).modify(change);
}

/** When the next delivery is due in Unix milliseconds, or null when none waits for a time. */
export async function nextDelivery({ outbox }: Database): Promise<number | null> {
  const delivery = await outbox.where('dueAt').below(Infinity).first();
  return delivery?.dueAt ?? null;
}

import type { Database } from './database';
import { markChanged } from './learning';
import { removeSimulation } from './simulations';
import { localDay } from './usage';

/**
 * Forgets what is older than `before` (Unix milliseconds): audit entries, feedback, simulations,
 * what shadow mode recorded, examples to learn from, what models were asked on those days, and the
 * words of conversations that were last seen then. Cases stay: they are the record. Answers how many
 * conversations went.
 */
export function forgetBefore(database: Database, before: number): Promise<number> {
  const { conversations, messages, audit, feedback, jobs, memories, usage } = database;
  const { simulations, simulationRecords, shadow, entered, examples, learning } = database;
  const studied = [simulations, simulationRecords, shadow, entered, examples, learning];
  const work = [jobs, memories, usage, ...studied];
  return database.transaction(
    'rw',
    [conversations, messages, audit, feedback, ...work],
    async () => {
      await audit.where('at').below(before).delete();
      await shadow.where('at').below(before).delete();
      await entered.where('at').below(before).delete();
      await feedback.filter(({ at }) => at < before).delete();
      const forgotten = await examples.where('at').below(before).delete();
      if (forgotten > 0) await markChanged(database, forgotten);
      for (const id of await simulations.where('createdAt').below(before).primaryKeys()) {
        await removeSimulation(database, id);
      }
      await usage
        .where('[day+conversationKey]')
        .below([localDay(before), ''])
        .delete();
      const old = await conversations.where('lastSeenAt').below(before).primaryKeys();
      for (const key of old) {
        await messages
          .where('[conversationKey+rank]')
          .between([key, -Infinity], [key, Infinity])
          .delete();
      }
      await jobs.bulkDelete(old);
      await memories.bulkDelete(old);
      await usage.where('conversationKey').anyOf(old).delete();
      await conversations.bulkDelete(old);
      return old.length;
    },
  );
}

import type { Configuration, ConfigurationProblem } from '@/lib/config/schema';
import type { SiteDefinition } from '@/lib/config/site';
import type { Case } from '@/lib/domain/case';
import { type Keeper, keeperOf, sameKeeper, serverOf } from '@/lib/domain/keeper';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { SystemOfRecord } from '@/lib/records/record';
import type { Context } from './context';
import { sitesAt } from './sites';

/** The system of record that a case is kept in; another server of its kind is another system. */
export async function systemOf(
  context: Context,
  { keptIn }: Pick<Case, 'keptIn'>,
): Promise<Result<SystemOfRecord>> {
  const { configuration } = await context.configuration();
  if (keptIn?.server === null) return ok(context.record({ system: 'local' }, []));
  const { record, case: cases } = configuration;
  if (keptIn && sameKeeper(keptIn, keeperOf(record)))
    return ok(context.record(record, cases.fields));
  return fail(
    'unknownSystem',
    `This case is kept at ${keptIn?.server ?? 'no server'}, but another system is configured now. Keep it here, or ask your admin to go back to that one.`,
  );
}

/** What of the `record` section the server does not know. */
export async function checkRecord(context: Context): Promise<Result<ConfigurationProblem[]>> {
  const { configuration } = await context.configuration();
  const { fields } = configuration.case;
  const checked = await context.record(configuration.record, fields).check(fields);
  if (!checked.ok) return checked;
  return ok(checked.value.map(({ path, message }) => ({ path: `record.${path}`, message })));
}

/** The configured system of record where the helpdesk at this site is that itself, else null. */
export function keeperShown({ record }: Configuration, site: SiteDefinition): Keeper | null {
  const server = serverOf(record);
  return server !== null && sitesAt(server.pages, [site]).length > 0 ? keeperOf(record) : null;
}

import { serverOf } from '@/lib/config/record';
import type { Configuration, ConfigurationProblem } from '@/lib/config/schema';
import type { SiteDefinition } from '@/lib/config/site';
import type { Case } from '@/lib/domain/case';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { SystemOfRecord } from '@/lib/records/record';
import type { Context } from './context';
import { sitesAt } from './sites';

/** The system of record that a case is kept in. */
export async function systemOf(
  context: Context,
  { keptIn }: Pick<Case, 'keptIn'>,
): Promise<Result<SystemOfRecord>> {
  const { configuration } = await context.configuration();
  if (keptIn === 'local') return ok(context.record({ system: 'local' }, []));
  const { record, case: cases } = configuration;
  if (keptIn === record.system) return ok(context.record(record, cases.fields));
  return fail(
    'unknownSystem',
    `This case is kept in ${keptIn}, which is not configured any more. Keep it here, or ask your admin.`,
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

/** Whether the helpdesk at this site is the configured system of record itself. */
export function showsRecords({ record }: Configuration, site: SiteDefinition): boolean {
  const server = serverOf(record);
  return server !== null && sitesAt(server.pages, [site]).length > 0;
}

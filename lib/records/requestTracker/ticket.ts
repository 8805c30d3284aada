import * as z from 'zod';
import type { CaseField, FieldValues } from '@/lib/domain/case';
import { keeperOf } from '@/lib/domain/keeper';
import type { RequestTrackerSettings } from '@/lib/config/record';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { CaseRecord, RecordFailure } from '../record';
import { addressIn, type Rest } from './rest';
import { fromCore, placeOf, type Place } from './place';
import { valueOf } from './values';

/** What the module needs to know besides the server. */
export interface Layout {
  settings: RequestTrackerSettings;
  fields: CaseField[];
}

/** Custom fields of a ticket with what they hold; an emptied one may hold a null. */
export const customFields = z.array(
  z.object({ name: z.string(), values: z.array(z.unknown()).default([]) }),
);

const ticket = z.looseObject({
  id: z.coerce.string(),
  Status: z.string(),
  CustomFields: customFields.default([]),
});

type Ticket = z.infer<typeof ticket>;

/** RT keeps everything as text. */
const textIn = (kept: unknown) => (typeof kept === 'string' ? kept : '');

/** What a custom field holds; empty too where the ticket has no such field. */
export function customText(fields: z.infer<typeof customFields>, name: string): string {
  return textIn(fields.find((field) => field.name === name)?.values[0]);
}

/** The case fields that RT keeps, with where; those that it cannot keep are left out. */
export function placesOf({ settings, fields }: Layout): { field: CaseField; place: Place }[] {
  const targets: Record<string, string> = {
    ...settings.fields,
    ...(settings.subject !== undefined && { [settings.subject]: 'Subject' }),
  };
  return fields.flatMap((field) => {
    const place = placeOf(targets[field.name] ?? '');
    return place ? [{ field, place }] : [];
  });
}

function valuesOf(layout: Layout, found: Ticket): FieldValues {
  const entries = placesOf(layout).map(({ field, place }) => {
    const text =
      'custom' in place
        ? customText(found.CustomFields, place.custom)
        : fromCore(place.core, textIn(found[place.core]));
    return [field.name, valueOf(text, field)] as const;
  });
  return Object.fromEntries(entries);
}

function asRecord(layout: Layout, found: Ticket, version: string): CaseRecord {
  const { id } = found;
  const { baseURL, conversation } = layout.settings;
  const { href: url } = addressIn(baseURL, `Ticket/Display.html?id=${id}`);
  return {
    reference: { ...keeperOf(layout.settings), id, label: `#${id}`, url },
    conversationKey: customText(found.CustomFields, conversation) || null,
    values: valuesOf(layout, found),
    version,
    status: found.Status,
  };
}

/** Reads a ticket; one that was merged into another is that other. */
export async function readTicket(
  rest: Rest,
  layout: Layout,
  id: string,
): Promise<Result<CaseRecord, RecordFailure>> {
  const answer = await rest({ path: `ticket/${encodeURIComponent(id)}` }, ticket);
  if (!answer.ok) return answer;
  const { content, version } = answer.value;
  if (content.Status === 'deleted')
    return fail('notFound', `Ticket #${id} was deleted in Request Tracker.`);
  return ok(asRecord(layout, content, version));
}

import * as z from 'zod';
import { placeholdersIn } from './placeholders';
import { fieldPlace, jsonPath, onePlace, place, placeOrText, type Place } from './places';
import { everyField, headers, request, sentOf, withPlaceholders } from './request';
import { url } from './url';
import { valuePattern } from './regularExpression';

/** Placeholders that have a value where a case is written. */
const ofCase = ['conversationKey', 'customer.name', 'customer.email', 'subject', everyField];

const records = {
  records: onePlace
    .default('$')
    .describe('Where their list stands in the answer, as `$.tickets`; or a single one.'),
  whole: z
    .boolean()
    .default(false)
    .describe('The records of the list are complete, and are not read one by one.'),
};

const record = (otherwise: string) =>
  onePlace.optional().describe(`Where the record stands in the answer; ${otherwise}.`);

const none = z
  .array(z.int().min(400).max(499))
  .default([])
  .describe('Statuses of an answer that mean: there is none.');

const id = place.optional().describe('Where the id of the new record stands in the answer.');

const paths = z
  .strictObject({
    id: place,
    conversationKey: place.describe('The key of the conversation.'),
    version: place
      .optional()
      .describe('Changes with the record; if absent, all that is kept of it is compared.'),
    label: placeOrText.default({ text: '#{{id}}' }).describe('What people call the record.'),
    url: placeOrText.optional().describe('The page of the record.'),
    status: place.optional().describe('What the system itself says of it, as `open`.'),
  })
  .describe('Where the parts of a record stand in it.');

const failure = z
  .strictObject({
    status: z.array(z.int().min(100).max(599)).optional(),
    path: jsonPath.optional().describe('Fits where it yields a value.'),
    pattern: valuePattern.optional().describe('The value at `path` must match it.'),
    reason: z.enum(['conflict', 'notFound', 'denied', 'notSignedIn', 'invalid', 'away']),
  })
  .refine(({ status, path }) => status !== undefined || path !== undefined, {
    error: 'needs status or path',
  });

const isInHeader = (at: Place | undefined) => typeof at === 'object' && 'header' in at;

/** Any JSON interface as a system of record, described as data. */
export const http = z
  .strictObject({
    system: z.literal('http'),
    name: z.string().min(1).optional().describe('What people call it; else its host.'),
    baseURL: url
      .refine((text) => !/[?#]/.test(text), { error: 'must have no ? and no #' })
      .describe('Of its interface. Nothing is sent anywhere else.'),
    pages: url.optional().describe('Where its own pages are, if not at `baseURL`.'),
    session: z
      .boolean()
      .default(false)
      .describe('Whether the session that the agent has there goes along.'),
    headers: headers.default({}).describe('Of every request, as a key of the interface.'),
    paths,
    fields: z.record(z.string(), fieldPlace).describe('Case fields to where they stand there.'),
    find: withPlaceholders(
      request('GET').extend({ ...records, none }),
      ['conversationKey'],
      ['conversationKey'],
    ).describe('Looks for the records of a conversation.'),
    create: withPlaceholders(request('POST').extend({ id }), ofCase, ['conversationKey']).describe(
      'Makes a record.',
    ),
    read: withPlaceholders(
      request('GET').extend({ record: record('else the answer is the record') }),
      ['id'],
      ['id'],
    ).describe('Reads a record.'),
    update: withPlaceholders(
      request('PUT').extend({ record: record('else it is read anew') }),
      [...ofCase, 'id', 'version'],
      ['id', 'conversationKey'],
    ).describe('Changes a record. Without `{{version}}` it is read and compared just before.'),
    withdraw: withPlaceholders(request('DELETE'), ['id'], ['id'])
      .optional()
      .describe('Takes back a record that should not have been made.'),
    check: withPlaceholders(request('GET').extend(records), [], [])
      .optional()
      .describe('Lists some records, on which the paths are tried.'),
    failures: z
      .array(failure)
      .default([])
      .describe('What an answer means where its status does not tell. The first that fits counts.'),
    message: jsonPath.optional().describe('Where an answer says why it failed, for people.'),
  })
  .refine(({ find, check, paths }) => !isInHeader(paths.version) || !(find.whole || check?.whole), {
    error: 'whole: the version stands in a header, so that every record must be read',
    path: ['find'],
  })
  .refine(({ update, paths }) => paths.version || !placeholdersIn(sentOf(update)).has('version'), {
    error: 'holds {{version}}, but paths.version does not say where that stands',
    path: ['update'],
  });

export type HttpSettings = z.infer<typeof http>;

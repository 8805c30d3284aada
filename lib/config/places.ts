import { query } from 'jsonpath-rfc9535';
import * as z from 'zod';
import { objectionToText } from './placeholders';
import { valuePattern } from './regularExpression';

export const jsonPath = z
  .string()
  .superRefine((path, { addIssue }) => {
    try {
      query(null, path);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      addIssue({ code: 'custom', message: `not a JSONPath: ${why}` });
    }
  })
  .describe('A JSONPath (RFC 9535), as `$.ticket.id`; the first that yields a value counts.');

/** Leads to one place, which is there or not: a list that is empty differs from one that is missing. */
export const onePlace = jsonPath.refine((path) => !/\.\.|[*?]/.test(path), {
  error: 'must lead to one place, as $.tickets, without * ? or ..',
});

const pattern = valuePattern
  .optional()
  .describe('The value is its first group, or else the whole match; no match yields nothing.');

const inBody = z.strictObject({ path: jsonPath, pattern });
const inHeader = z.strictObject({ header: z.string().min(1), pattern });
const textWith = (placeholder: string) =>
  z
    .string()
    .min(1)
    .superRefine((text, { addIssue }) => {
      const message = objectionToText(text, (name) => name === placeholder);
      if (message) addIssue({ code: 'custom', message });
    });

const made = z.strictObject({ text: textWith('id').describe('May hold `{{id}}`.') });

/** Where a value stands in the answer of a server. */
export const place = z.union([jsonPath, inBody, inHeader]);
/** The same of something for people, which may also be a text of the admin. */
export const placeOrText = z.union([jsonPath, inBody, made]);
export type Place = z.infer<typeof place> | z.infer<typeof placeOrText>;

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** Where the value of a case field stands in a record, and what stands there for which value. */
export const fieldPlace = z.union([
  jsonPath,
  z.strictObject({
    path: jsonPath,
    pattern,
    map: z
      .record(z.string(), scalar)
      .optional()
      .describe('Values of the case field to what stands there for them.'),
    write: textWith('value')
      .optional()
      .describe('How a value is written where that differs, as `{{value}} 00:00:00`.'),
    none: scalar.optional().describe('What stands there while the field is empty; else null.'),
  }),
]);
export type FieldPlace = z.infer<typeof fieldPlace>;

import * as z from 'zod';
import { objectionToText, placeholdersIn, textsIn } from './placeholders';

export const headers = z.record(
  z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/, { error: 'not the name of a header' }),
  z.string().regex(/^[\x20-\x7e]*$/, { error: 'plain characters only, on one line' }),
);

const address = z
  .string()
  .min(1)
  .refine((text) => !/^(?:[a-z][a-z\d+.-]*:|[\\/])/i.test(text), {
    error: 'must be relative to baseURL, without a slash in front',
  })
  .refine((text) => !/(?:^|[\\/])\.{1,2}(?:[\\/?]|$)|#/.test(text), {
    error: 'must have no . or .. as a step, and no #',
  })
  .describe('Below `baseURL`. Values are encoded.');

const methods = z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** A request as data: texts in `url`, `headers` and `body` may hold placeholders. */
export const request = (method: z.infer<typeof methods>) =>
  z.strictObject({
    method: methods.default(method),
    url: address,
    headers: headers.optional().describe('Beside those of every request.'),
    body: z
      .json()
      .optional()
      .describe('JSON. A text that is one placeholder becomes its value, of whatever type.'),
    empty: z
      .enum(['null', 'omit', 'blank'])
      .default('null')
      .describe('How an empty value stands in the body: as null, not at all, or as "".'),
  });

export type RequestTemplate = z.infer<ReturnType<typeof request>>;

/** The parts of a request that are sent. */
export const sentOf = ({ url, headers, body }: RequestTemplate) => ({ url, headers, body });

/** Every case field, in a list of placeholders. */
export const everyField = 'fields.';

/**
 * Judges the body and the placeholders of a request.
 *
 * @param known the names that have a value there.
 * @param needed those of them without which it cannot work.
 */
export function withPlaceholders<Schema extends z.ZodType<RequestTemplate>>(
  schema: Schema,
  known: string[],
  needed: string[],
): Schema {
  const isKnown = (name: string) =>
    known.includes(name) || (name.startsWith(everyField) && known.includes(everyField));
  return schema.superRefine((template, { addIssue }) => {
    const sent = sentOf(template);
    if (template.method === 'GET' && sent.body !== undefined) {
      addIssue({ code: 'custom', message: 'a GET carries no body', path: ['body'] });
    }
    for (const [path, text] of textsIn(sent)) {
      const message = objectionToText(text, isKnown);
      if (message) addIssue({ code: 'custom', message, path });
    }
    const held = placeholdersIn(sent);
    for (const name of needed) {
      if (!held.has(name)) addIssue({ code: 'custom', message: `must hold {{${name}}}` });
    }
  });
}

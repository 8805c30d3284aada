import * as z from 'zod';
import { regularExpression, valuePattern } from './regularExpression';

/** A CSS selector; whether the browser accepts it is only known on a page, where it is checked. */
const css = z.string().trim().min(1);

/** One origin and a path, as Chrome's match patterns write it; wildcards for scheme or host are refused. */
const matchPattern = z
  .string()
  .regex(/^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::(?:\d+|\*))?\/.*$/i, {
    error: 'must name one exact origin and a path, as https://chat.example.com/*',
  });

/** How one value is read from the page. Every key is optional; `{}` reads the text of the place itself. */
export const readRule = z
  .strictObject({
    from: z
      .enum(['item', 'pane', 'document', 'url'])
      .optional()
      .describe('Where to look; by default where the rule stands.'),
    selector: css
      .optional()
      .describe(
        'The element itself or anything in it; the first match in page order that yields counts.',
      ),
    attribute: z.string().min(1).optional().describe('Read this attribute instead of the text.'),
    property: z.string().min(1).optional().describe('Read this DOM property instead of the text.'),
    frame: z
      .boolean()
      .optional()
      .describe('Read the body of the same-origin iframe that was found.'),
    pick: z.enum(['first', 'last']).optional().describe('`last` tries the matches from the end.'),
    pattern: valuePattern
      .optional()
      .describe('The value is its first group, or else the whole match; no match yields nothing.'),
    map: z
      .record(z.string(), z.string())
      .optional()
      .describe('Translates the value; a word that is missing yields nothing.'),
    constant: z
      .string()
      .optional()
      .describe('Alone: the value. Beside `selector` or `pattern`: the value when they yield.'),
    get among() {
      return readRule
        .optional()
        .describe(
          'The value counts only if it is one of all values that this rule yields outside of messages.',
        );
    },
    get otherwise() {
      return readRule.optional().describe('Tried when this rule yields nothing.');
    },
  })
  .describe('A read rule.');
export type ReadRule = z.infer<typeof readRule>;

const phaseRules = z.strictObject({
  offered: css.optional(),
  active: css.optional(),
  wrapUp: css.optional(),
  closed: css.optional(),
  read: readRule.optional().describe('Yields one of offered, active, wrapUp, closed.'),
});

const senderRules = z
  .strictObject({
    customer: css.optional(),
    agent: css.optional(),
    bot: css.optional(),
    system: css.optional(),
    note: css.optional().describe('An internal note: never evidence, never sent.'),
    read: readRule.optional().describe('Yields one of customer, agent, bot, system, note.'),
  })
  .refine((rules) => Object.keys(rules).length > 0, { error: 'needs at least one sender' });

/** How to read one helpdesk, as data. */
export const siteDefinition = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'lower-case letters, digits and dashes' }),
  name: z.string().min(1),
  enabled: z.boolean().default(true),
  matches: z.array(matchPattern).min(1).describe('The pages to read, one exact origin each.'),
  conversation: z.strictObject({
    pane: css.describe('The element that holds one conversation; may match several.'),
    active: css.optional().describe('Tested on the pane: the one that the agent looks at.'),
    id: readRule.describe('A pane whose id yields nothing holds no conversation.'),
    channel: readRule.describe('Yields chat, messaging, voice or email.'),
    direction: readRule.optional().describe('Yields inbound or outbound; inbound when absent.'),
    subject: readRule.optional(),
    customerName: readRule.optional(),
    customerEmail: readRule.optional(),
    caseId: readRule.optional().describe('The case that the page already links to it.'),
    phase: phaseRules.optional().describe('Absent: the conversation counts as active.'),
    loading: css.optional().describe('While it matches in the pane nothing is reported.'),
    folded: css
      .optional()
      .describe('Where the agent clicks to see the messages, while the pane shows none.'),
    removed: z
      .enum(['away', 'closed'])
      .default('away')
      .describe('What it means that the pane goes and the document stays.'),
    restartMinutes: z
      .number()
      .positive()
      .optional()
      .describe('Silence after which the same id begins a new conversation.'),
  }),
  message: z.strictObject({
    item: css.describe('The element that holds one message.'),
    id: readRule.optional(),
    text: readRule,
    at: readRule.optional(),
    author: readRule.optional(),
    sender: senderRules,
    ignore: z.array(css).default([]).describe('Cut from every text that is read.'),
    ignoreLines: z
      .array(regularExpression)
      .default([])
      .describe('Lines of a message that match are cut, as those of quoted mail.'),
    pending: css.optional().describe('Rows that are provisional, failed or being edited.'),
    order: z.enum(['oldestFirst', 'newestFirst', 'byTime', 'byId']).default('oldestFirst'),
    removed: z
      .enum(['kept', 'deleted'])
      .default('kept')
      .describe('What becomes of a message whose row leaves the page.'),
  }),
  form: z
    .strictObject({
      root: css,
      fields: z.record(
        z.string(),
        z.strictObject({
          selector: css,
          replaces: z
            .boolean()
            .optional()
            .describe('What the page itself puts there before anybody types is replaced.'),
        }),
      ),
      submit: css.optional(),
    })
    .optional()
    .describe("The helpdesk's own form for a new case."),
  shown: z
    .strictObject({ fields: z.record(z.string(), z.strictObject({ selector: css })) })
    .optional()
    .describe('Where the page shows values of the case; those that AI wrote are marked.'),
});
export type SiteDefinition = z.infer<typeof siteDefinition>;

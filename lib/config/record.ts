import * as z from 'zod';
import { http } from './http';
import { url } from './url';

const local = z.strictObject({ system: z.literal('local') });

const requestTracker = z.strictObject({
  system: z.literal('request-tracker'),
  baseURL: url.describe('Where Request Tracker is, as `https://rt.example/`.'),
  token: z
    .string()
    .min(1)
    .optional()
    .describe('A token for its REST2 interface; else the session that the agent has there.'),
  queue: z.string().min(1).describe('Where new tickets go.'),
  conversation: z
    .string()
    .min(1)
    .default('Conversation id')
    .describe('The name of the custom field that holds the key of the conversation.'),
  subject: z.string().optional().describe('The case field that gives the subject.'),
  requestor: z
    .string()
    .optional()
    .describe(
      'The case field with the customer’s e-mail; else the address that the helpdesk shows.',
    ),
  content: z.string().optional().describe('The case field that gives the first message.'),
  fields: z
    .record(z.string(), z.string().min(1))
    .default({})
    .describe('Case fields to ticket fields: `CF.{Category}`, or a field of RT as `Priority`.'),
});

/** The `record` section: which system of record, and what it needs. */
export const record = z.discriminatedUnion('system', [local, requestTracker, http]);

export type RequestTrackerSettings = z.infer<typeof requestTracker>;

import * as z from 'zod';
import { fieldTypes, type CaseField } from '@/lib/domain/case';
import { channels, type Channel } from '@/lib/domain/conversation';
import { operators, type UpdateRule } from '@/lib/domain/rules';
import { record } from './record';
import { regularExpression, valuePattern } from './regularExpression';
import { siteDefinition } from './site';
import { url } from './url';

const channelList = (byDefault: readonly Channel[]) =>
  z.array(z.enum(channels)).default([...byDefault]);

const confidence = z.number().min(0).max(1);

const thresholds = z
  .strictObject({
    fill: confidence.describe('From here a value is written.'),
    suggest: confidence.describe('From here a value is shown as a suggestion.'),
  })
  .refine(({ fill, suggest }) => suggest <= fill, { error: 'suggest must not be above fill' });

const fieldOption = z.strictObject({
  value: z.string().min(1),
  label: z.string().min(1),
  description: z.string().optional(),
  parent: z
    .string()
    .optional()
    .describe('The value of the `dependsOn` field under which it stands.'),
  enabled: z.boolean().default(true).describe('A disabled option is never predicted or offered.'),
});

export const caseField = z
  .strictObject({
    name: z.string().regex(/^[A-Za-z]\w*$/, { error: 'a letter, then letters, digits or _' }),
    label: z.string().min(1),
    type: z.enum(fieldTypes),
    description: z.string().optional().describe('What the field is about; the predictors read it.'),
    required: z.boolean().default(false),
    pattern: valuePattern.optional().describe('The form of its values, for texts.'),
    examples: z.array(z.string()).optional(),
    thresholds: thresholds.optional().describe('Else `prediction.thresholds`.'),
    options: z.array(fieldOption).optional(),
    dependsOn: z.string().optional().describe('A choice: only options whose parent is its value.'),
  })
  .refine((field) => field.type !== 'choice' || (field.options?.length ?? 0) > 0, {
    error: 'a choice needs options',
    path: ['options'],
  }) satisfies z.ZodType<CaseField>;

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const updateRule = z.strictObject({
  name: z.string().min(1),
  enabled: z.boolean().default(true),
  channels: channelList(channels),
  conditions: z
    .array(
      z.strictObject({
        field: z.string().describe('A case field, or channel, phase or customerEmail.'),
        operator: z.enum(operators),
        value: z.union([scalar, z.array(scalar)]).optional(),
      }),
    )
    .default([]),
  fields: z.array(z.string()).min(1).describe('The case fields that may be updated.'),
}) satisfies z.ZodType<UpdateRule>;

/** The whole configuration: one key a section, each valid alone. */
export const sections = {
  sites: z.array(siteDefinition).default([]).describe('The helpdesks to read.'),
  case: z
    .strictObject({ fields: z.array(caseField).default([]) })
    .prefault({})
    .describe('The case fields.'),
  creation: z
    .strictObject({
      enabled: z.boolean().default(true),
      channels: channelList(['chat', 'messaging', 'voice']),
      fields: z.array(z.string()).default([]).describe('The fields that are filled at creation.'),
      when: z
        .enum(['all', 'mandatory', 'any'])
        .default('all')
        .describe('Which of them need a value: all, the required ones, or one.'),
    })
    .prefault({ enabled: false })
    .describe('When cases are created autonomously; off when the section is absent.'),
  updates: z
    .strictObject({
      enabled: z.boolean().default(true),
      overrideAgentEdits: z.boolean().default(false),
      rules: z.array(updateRule).default([]),
    })
    .prefault({})
    .describe('When cases are updated autonomously; no rule, no update.'),
  assistance: z
    .strictObject({ channels: channelList(channels) })
    .prefault({})
    .describe('Where fields are predicted for a case that the agent creates.'),
  prediction: z
    .strictObject({
      provider: z.enum(['auto', 'openai', 'builtin', 'embedded']).default('auto'),
      openai: z
        .strictObject({
          baseURL: url.describe('Of any server that speaks the OpenAI protocol.'),
          model: z.string().min(1),
          apiKey: z.string().optional(),
          timeoutSeconds: z.number().positive().max(300).default(20),
        })
        .optional(),
      thresholds: thresholds.prefault({ fill: 0.8, suggest: 0.5 }),
      redact: z
        .array(regularExpression)
        .default(['email', 'phone', 'card', 'iban'])
        .describe('What is masked before anything leaves the browser.'),
      neverSend: z
        .array(regularExpression)
        .default([])
        .describe('A message that one of these matches is never sent to a model server.'),
      shadow: z
        .boolean()
        .default(false)
        .describe('Predictions are only recorded, for the simulation page: nothing is written.'),
      dailyRequests: z
        .int()
        .min(0)
        .default(500)
        .describe('To the model server, in this browser; then predictions are made on the device.'),
      learning: z
        .strictObject({
          enabled: z.boolean().default(true),
          minimumExamples: z
            .int()
            .min(5)
            .max(10_000)
            .default(20)
            .describe('A choice is learned from so many reviewed cases on.'),
        })
        .prefault({})
        .describe('Learning choices on this device from closed cases and corrections.'),
    })
    .refine((prediction) => prediction.provider !== 'openai' || prediction.openai !== undefined, {
      error: 'required when provider is openai',
      path: ['openai'],
    })
    .prefault({})
    .describe('Who predicts, and from which confidence.'),
  record: record
    .prefault({ system: 'local' })
    .describe('Where cases are kept: `local` is this browser.'),
  audit: z
    .strictObject({
      access: z.enum(['everyone', 'none']).default('everyone'),
      retentionDays: z.int().min(1).max(3650).default(365),
    })
    .prefault({})
    .describe('Who may see the audit history, and how long it is kept.'),
  feedback: z
    .strictObject({ enabled: z.boolean().default(true) })
    .prefault({})
    .describe('Whether agents are asked if AI was right.'),
} as const;

export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as SectionName[];

export const configurationSchema = z.strictObject(sections);
export type Configuration = z.infer<typeof configurationSchema>;

/** One thing that is wrong with a configuration, as `case.fields[2].options[0].value: required`. */
export interface ConfigurationProblem {
  path: string;
  message: string;
}

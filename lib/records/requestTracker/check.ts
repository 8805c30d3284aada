import * as z from 'zod';
import type { CaseField } from '@/lib/domain/case';
import { ok, type Result } from '@/lib/domain/result';
import type { RecordFailure, RecordProblem } from '../record';
import { coreFieldNames, placeOf } from './place';
import type { Rest } from './rest';
import type { Layout } from './ticket';
import { objectionTo, serverField, type ServerField } from './serverField';

const queue = z.object({
  TicketCustomFields: z.array(z.object({ id: z.coerce.string(), name: z.string() })).default([]),
  _hyperlinks: z.array(z.object({ ref: z.string(), type: z.string().nullish() })).default([]),
});

type Queue = z.infer<typeof queue>;

/** What the queue knows of a custom field: null for none, 'hidden' where the agent may not see more. */
type Known = ServerField | 'hidden' | null;

async function askFor(rest: Rest, { TicketCustomFields }: Queue, name: string): Promise<Known> {
  const entry = TicketCustomFields.find((one) => one.name === name);
  if (!entry) return null;
  const answer = await rest({ path: `customfield/${entry.id}` }, serverField);
  return answer.ok ? answer.value.content : 'hidden';
}

async function customProblem(
  rest: Rest,
  there: Queue,
  name: string,
  queueName: string,
  field: CaseField | null,
): Promise<string | null> {
  const known = await askFor(rest, there, name);
  if (known === null) return `queue ${queueName} has no custom field "${name}"`;
  if (known === 'hidden') return `you may not see custom field "${name}", so it is not checked`;
  return objectionTo(known, name, field);
}

async function targetProblem(
  rest: Rest,
  there: Queue,
  queueName: string,
  field: CaseField | null,
  target: string,
): Promise<string | null> {
  const place = placeOf(target);
  if (!place) {
    const known = coreFieldNames.join(', ');
    return `"${target}" is no place for a case field: it is CF.{Name} or one of ${known}`;
  }
  return 'custom' in place ? customProblem(rest, there, place.custom, queueName, field) : null;
}

function queueProblems({ _hyperlinks }: Queue, name: string): RecordProblem[] {
  const mayCreate = _hyperlinks.some(({ ref, type }) => ref === 'create' && type === 'ticket');
  return mayCreate ? [] : [{ path: 'queue', message: `you may not create tickets in ${name}` }];
}

/** What of the configuration the server does not know, each with its path. */
export async function checkLayout(
  rest: Rest,
  { settings, fields }: Layout,
): Promise<Result<RecordProblem[], RecordFailure>> {
  const { queue: queueName, conversation } = settings;
  const answer = await rest({ path: `queue/${encodeURIComponent(queueName)}` }, queue);
  if (!answer.ok && ['denied', 'notFound'].includes(answer.reason)) {
    const message = `there is no queue "${queueName}", or you may not see it`;
    return ok([{ path: 'queue', message }]);
  }
  if (!answer.ok) return answer;
  const there = answer.value.content;
  const targets = Object.entries(settings.fields).map(([name, target]) => ({
    path: `fields.${name}`,
    field: fields.find((field) => field.name === name) ?? null,
    target,
  }));
  const all = [...targets, { path: 'conversation', field: null, target: `CF.{${conversation}}` }];
  const found = await Promise.all(
    all.map(async ({ path, field, target }) => {
      const message = await targetProblem(rest, there, queueName, field, target);
      return message === null ? [] : [{ path, message }];
    }),
  );
  return ok([...queueProblems(there, queueName), ...found.flat()]);
}

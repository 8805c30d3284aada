import type OpenAI from 'openai';
import type { ServerNotes } from '@/lib/domain/memory';
import type { Task } from '../model/task';

type Body = OpenAI.Chat.Completions.ChatCompletionCreateParamsNonStreaming;

/** Room for every field and for what a reasoning model thinks; it ends a model that goes round in circles. */
const longestAnswer = 4096;

function formatOf({ schema }: Task, { format }: ServerNotes): Body['response_format'] {
  switch (format) {
    case 'schema':
      return { type: 'json_schema', json_schema: { name: 'case_fields', strict: true, schema } };
    case 'json':
      return { type: 'json_object' };
    case 'prompt':
      return undefined;
  }
}

/** The whole body of a request, in the words that the server is known to take: all that leaves. */
export function bodyFor(task: Task, model: string, notes: ServerNotes): Body {
  const format = formatOf(task, notes);
  return {
    model,
    messages: [
      { role: 'system', content: task.prompt.system },
      { role: 'user', content: task.prompt.user },
    ],
    ...(notes.temperature && { temperature: 0 }),
    ...(notes.limit !== 'none' && { [notes.limit]: longestAnswer }),
    ...(format && { response_format: format }),
  };
}

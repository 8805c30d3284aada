import type { APIError } from 'openai';
import type { ServerNotes } from '@/lib/domain/memory';

/** What servers take, best first; each refusal goes one step down. */
const formats: readonly ServerNotes['format'][] = ['schema', 'json', 'prompt'];
const limits: readonly ServerNotes['limit'][] = ['max_completion_tokens', 'max_tokens', 'none'];

/** What is tried on a server that nothing is known of. */
const firstNotes: ServerNotes = {
  format: 'schema',
  limit: 'max_completion_tokens',
  temperature: true,
  restsUntil: 0,
  at: 0,
};

/** Milliseconds after which a server is tried anew. */
const lifetime = 24 * 60 * 60 * 1000;

export function stillCount(notes: ServerNotes | null, now: number): ServerNotes {
  return notes && now - notes.at < lifetime ? notes : firstNotes;
}

const next = <Step>(steps: readonly Step[], step: Step) => steps[steps.indexOf(step) + 1];

function lowerLimit(notes: ServerNotes): ServerNotes | null {
  const limit = next(limits, notes.limit);
  return limit ? { ...notes, limit } : null;
}

function lowerFormat(notes: ServerNotes): ServerNotes | null {
  const format = next(formats, notes.format);
  return format ? { ...notes, format } : null;
}

/** What a refusal is about, by the parameter that it names. The first that fits counts. */
const lessons: { about: RegExp; learn: (notes: ServerNotes) => ServerNotes | null }[] = [
  { about: /max_(?:completion_)?tokens/i, learn: lowerLimit },
  {
    about: /temperature/i,
    learn: (notes) => (notes.temperature ? { ...notes, temperature: false } : null),
  },
  {
    about: /response_?format|json|schema|structured|grammar|guided|sampler|400 status code/i,
    learn: lowerFormat,
  },
];

/** Statuses by which servers refuse a parameter; 404 is OpenRouter's, 500 that of some local servers. */
const refusals = [400, 404, 422, 500, 501];

/**
 * What to send instead, or null where the refusal is about something else. A server that says
 * nothing but 400 is taken to mean the format.
 */
export function learnFrom(error: APIError, notes: ServerNotes): ServerNotes | null {
  if (!refusals.includes(error.status ?? 0)) return null;
  // The model's own fault (Groq): it tried, and no valid JSON came of it.
  if (error.code === 'json_validate_failed') return null;
  const said = `${error.param ?? ''} ${error.message}`;
  const lesson = lessons.find(({ about }) => about.test(said));
  return lesson ? lesson.learn(notes) : null;
}

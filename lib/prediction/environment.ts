import type { ServerNotes } from '@/lib/domain/memory';
import { builtinModel, type LanguageModelFactory } from './builtin';
import type { Usage } from './predictor';

/** What the predictors use of the world around them; tests and the background give their own. */
export interface PredictionEnvironment {
  /** The browser's own language model, or null where there is none. */
  languageModel: LanguageModelFactory | null;
  /** The language that a text is written in, as `de`; null where that is not clear. */
  languageOf(text: string): Promise<string | null>;
  /** What earlier requests taught of a model server, by its address and model. */
  notes: {
    read(server: string): Promise<ServerNotes | null>;
    write(server: string, notes: ServerNotes): Promise<void>;
  };
  /** Counts a request that is about to leave; false where today's requests are spent. */
  mayAsk(): Promise<boolean>;
  /** Counts what an answer cost, whatever comes of it. */
  spend(cost: Cost): Promise<void>;
}

/** Of a request, once it is answered. */
export type Cost = Omit<Usage, 'requests'>;

/** This browser, with notes that last as long as the environment and no limit of requests. */
export function thisBrowser(): PredictionEnvironment {
  const known = new Map<string, ServerNotes>();
  return {
    languageModel: builtinModel(),
    languageOf: detectLanguage,
    notes: {
      read: async (server) => known.get(server) ?? null,
      write: async (server, notes) => void known.set(server, notes),
    },
    mayAsk: async () => true,
    spend: async () => undefined,
  };
}

/** The browser's own detector, where it has one; works offline. */
async function detectLanguage(text: string): Promise<string | null> {
  const { chrome: here } = globalThis as { chrome?: typeof chrome };
  const found = await here?.i18n.detectLanguage(text).catch(() => null);
  return found?.isReliable ? (found.languages[0]?.language.slice(0, 2) ?? null) : null;
}

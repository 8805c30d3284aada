import { ok, type Result } from '@/lib/domain/result';
import type { RecordFailure } from '../record';
import type { Ask } from './exchange';
import { failure } from './failures';
import type { Desk } from './find';

type Withdrawn = Promise<Result<undefined, RecordFailure>>;

/** Takes a record back; done when it is not there. */
export async function withdrawRecord({ settings }: Desk, ask: Ask, id: string): Withdrawn {
  if (!settings.withdraw) {
    return failure(settings, 'invalid', 'It takes no record back: close this one there.');
  }
  const gone = await ask(settings.withdraw, new Map([['id', id]]));
  return gone.ok || gone.reason === 'notFound' ? ok(undefined) : gone;
}

/** Takes back what never counts. Where that cannot be it stays findable, and is told by its age. */
export async function withdrawLater(desk: Desk, ask: Ask, id: string): Withdrawn {
  const gone = desk.settings.withdraw ? await withdrawRecord(desk, ask, id) : ok(undefined);
  return gone.ok || gone.retryable ? gone : ok(undefined);
}

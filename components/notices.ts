import { create } from 'zustand';
import { fail, type Result } from '@/lib/domain/result';

interface Notice {
  message: string;
  /** Sends the same command again; null where that would not help. */
  retry: (() => void) | null;
}

interface Notices {
  /** The last command that failed; one is enough, the next success takes it away. */
  notice: Notice | null;
  show: (notice: Notice | null) => void;
}

export const useNotices = create<Notices>()((set) => ({
  notice: null,
  show: (notice) => set({ notice }),
}));

/** The background is gone while the extension is being updated; everything else is a value. */
async function answered<Value>(send: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await send();
  } catch {
    const message = 'Sidecase does not answer. Try again; if it stays so, reload this page.';
    return fail('unreachable', message, true);
  }
}

/** Sends a command; a failure is shown with what to do next and given back. */
export async function run<Value>(send: () => Promise<Result<Value>>): Promise<Result<Value>> {
  const result = await answered(send);
  useNotices
    .getState()
    .show(
      result.ok
        ? null
        : { message: result.message, retry: result.retryable ? () => void run(send) : null },
    );
  return result;
}

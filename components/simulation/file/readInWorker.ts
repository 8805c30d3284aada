import { fail, type Result } from '@/lib/domain/result';
import type { Encoding } from './encoding';
import type { FileQuestion } from './fileWorker';
import type { ReadFile } from './readFile';

/** Reads a file beside the page, which stays quick meanwhile; ends with the signal. */
export function readInWorker(
  file: File,
  encoding: Encoding | null,
  signal: AbortSignal,
): Promise<Result<ReadFile>> {
  const worker = new Worker(new URL('./fileWorker.ts', import.meta.url), { type: 'module' });
  const question: FileQuestion = { file, encoding };
  return new Promise<Result<ReadFile>>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Result<ReadFile>>) => resolve(data);
    worker.onerror = () => resolve(fail('broken', tooLarge));
    signal.addEventListener('abort', () => resolve(fail('aborted', 'Not read to its end.')));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}

const tooLarge =
  'This file could not be read: it is damaged, or too large for the memory. Save the part that you need as CSV and choose that file.';

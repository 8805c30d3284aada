import { readFile } from './readFile';
import type { Encoding } from './encoding';

/** What the page asks of the worker. */
export interface FileQuestion {
  file: File;
  encoding: Encoding | null;
}

addEventListener('message', ({ data }: MessageEvent<FileQuestion>) => {
  const { file, encoding } = data;
  void readFile(file, file.name, encoding).then((answer) => postMessage(answer));
});

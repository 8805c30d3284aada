import { useState } from 'react';
import type { CaseField } from '@/lib/domain/case';
import type { Failure } from '@/lib/domain/result';
import type { Encoding } from '../file/encoding';
import { readInWorker } from '../file/readInWorker';
import type { TableSource } from './source';

/** A file that was not read, and why. */
export interface Unread {
  file: File;
  failure: Failure;
}

/** Reads files that the admin chooses; one at a time, and no longer than they wait for it. */
export function useFileReading(fields: CaseField[], onSource: (source: TableSource) => void) {
  const [reading, setReading] = useState<AbortController | null>(null);
  const [unread, setUnread] = useState<Unread | null>(null);

  const read = async (file: File, encoding: Encoding | null) => {
    const controller = new AbortController();
    setReading(controller);
    setUnread(null);
    const answer = await readInWorker(file, encoding, controller.signal);
    setReading(null);
    if (!answer.ok) {
      if (answer.reason !== 'aborted') setUnread({ file, failure: answer });
      return;
    }
    const { sheets, encoding: used } = answer.value;
    const text = used === null ? null : { file, encoding: used };
    onSource({ kind: 'file', name: file.name, fields, sheets, text });
  };

  return { read, unread, reading: reading !== null, stop: () => reading?.abort() };
}

import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';
import type { Example } from '@/lib/domain/learning';
import { sendMessage, type Imported } from '@/lib/messages';
import { AskFirst } from '../AskFirst';
import { download } from '../download';
import { IconDownload, IconTrash, IconUpload } from '../icons';
import { run } from '../notices';
import { count } from '../words';
import classes from './Options.module.css';

const toLines = (examples: Example[]) => examples.map((one) => JSON.stringify(one)).join('\n');

/** Brings examples in and out, and forgets them; what was forgotten can be brought back at once. */
export function LearningControls({ examples }: { examples: Example[] }) {
  const [imported, setImported] = useState<Imported | null>(null);
  const [forgotten, setForgotten] = useState<Example[]>([]);
  const bringIn = async (text: string) => {
    const result = await run(() => sendMessage('importExamples', { text }));
    if (!result.ok) return;
    setForgotten([]);
    setImported(result.value);
  };
  const forget = async () => {
    const result = await run(() => sendMessage('forgetExamples', {}));
    if (!result.ok) return;
    setImported(null);
    setForgotten(examples);
  };
  return (
    <>
      <div className={classes.row}>
        <FileButton
          accept=".jsonl,.json,application/json"
          inputProps={{ 'aria-label': 'File of closed cases' }}
          onChange={(file) => void file?.text().then(bringIn)}
        >
          {(props) => (
            <Button {...props} size="xs" leftSection={<IconUpload size={14} />} variant="default">
              Import cases
            </Button>
          )}
        </FileButton>
        <Button
          size="xs"
          variant="default"
          disabled={examples.length === 0}
          leftSection={<IconDownload size={14} />}
          onClick={() =>
            download('sidecase-examples.jsonl', toLines(examples), 'application/jsonl')
          }
        >
          Export examples
        </Button>
        <AskFirst
          label="Forget all"
          icon={<IconTrash size={14} />}
          question={`Forget ${count(examples.length, 'example')} and what was learned from them?`}
          confirm="Forget them"
          keep="Keep them"
          takes
          disabled={examples.length === 0}
          onConfirm={forget}
        />
      </div>
      {forgotten.length > 0 && (
        <div className={classes.verdict} role="status">
          {count(forgotten.length, 'example')} forgotten.{' '}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => void bringIn(toLines(forgotten))}
          >
            Undo
          </Button>
        </div>
      )}
      {imported && <ImportReport imported={imported} />}
    </>
  );
}

function ImportReport({ imported: { added, refused, refusedCount } }: { imported: Imported }) {
  return (
    <div role="status" aria-label="Import" className={classes.verdict}>
      <p>
        {count(added, 'case')} imported
        {refusedCount > 0 && `, ${count(refusedCount, 'line')} refused`}.
      </p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ line, message }) => (
            <li key={line}>
              Line {line}: {message}
            </li>
          ))}
          {refusedCount > refused.length && <li>and {refusedCount - refused.length} more</li>}
        </ul>
      )}
    </div>
  );
}

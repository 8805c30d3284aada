import { Alert, Button, FileButton, Loader } from '@mantine/core';
import { useRef } from 'react';
import type { CaseField } from '@/lib/domain/case';
import { IconAlertTriangle, IconUpload } from '../../icons';
import type { Encoding } from '../file/encoding';
import { EncodingChoice } from './EncodingChoice';
import type { TableSource } from './source';
import { useFileReading, type Unread } from './useFileReading';

interface FileChoiceProps {
  fields: CaseField[];
  onSource: (source: TableSource) => void;
}

/** Takes conversations from a file of the admin's. */
export function FileChoice({ fields, onSource }: FileChoiceProps) {
  const { read, unread, reading, stop } = useFileReading(fields, onSource);
  const again = useRef<() => void>(null);
  if (reading) {
    return (
      <>
        <Loader size="xs" aria-label="Reading the file" />
        <Button size="xs" variant="default" onClick={stop}>
          Stop reading
        </Button>
      </>
    );
  }
  return (
    <>
      <FileButton
        resetRef={again}
        accept=".csv,.tsv,.txt,.xlsx,.xls,.jsonl,.ndjson,.json"
        inputProps={{ 'aria-label': 'File with closed cases' }}
        onChange={(file) => {
          if (file) void read(file, null);
          // The same file may be chosen again once it is mended.
          again.current?.();
        }}
      >
        {(props) => (
          <Button {...props} size="xs" variant="default" leftSection={<IconUpload size={14} />}>
            Choose a file
          </Button>
        )}
      </FileButton>
      {unread && (
        <FileProblem unread={unread} onAgain={(encoding) => void read(unread.file, encoding)} />
      )}
    </>
  );
}

interface FileProblemProps {
  unread: Unread;
  onAgain: (encoding: Encoding) => void;
}

/** Why a file was not read and what to do; another encoding where that may be it. */
function FileProblem({ unread: { file, failure }, onAgain }: FileProblemProps) {
  return (
    <Alert
      role="alert"
      color="red"
      p="xs"
      w="100%"
      icon={<IconAlertTriangle size={16} />}
      title={`${file.name} was not read`}
    >
      {failure.message}
      {failure.reason === 'junk' && (
        <EncodingChoice label="Read it again as" chosen={null} onChoose={onAgain} />
      )}
    </Alert>
  );
}

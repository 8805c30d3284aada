import { Anchor, Button, Group } from '@mantine/core';
import type { CaseField } from '@/lib/domain/case';
import { download } from '../download';
import { IconDownload } from '../icons';
import { historyAddress } from '../pages';
import { toCSV, toJSON } from './export';
import classes from './History.module.css';
import { HistoryList } from './HistoryList';
import { useCase } from './reads';

interface CaseHistoryProps {
  caseId: string;
  fields: CaseField[];
}

/** The audit history of one case, with export. */
export function CaseHistory({ caseId, fields }: CaseHistoryProps) {
  const found = useCase(caseId);
  const name = found?.record?.label ?? caseId;
  return (
    <>
      <Anchor href={historyAddress()} size="sm">
        All cases
      </Anchor>
      <h1>History of case {name}</h1>
      {found === null && <p>This browser keeps no case with this id any more.</p>}
      <HistoryList
        caseId={caseId}
        fields={fields}
        actions={(entries) => (
          <Group gap="xs" className={classes.exports ?? ''}>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconDownload size={14} />}
              onClick={() => download(`${name}.csv`, toCSV(entries, fields), 'text/csv')}
            >
              Export CSV
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconDownload size={14} />}
              onClick={() => download(`${name}.json`, toJSON(entries), 'application/json')}
            >
              Export JSON
            </Button>
          </Group>
        )}
      />
    </>
  );
}

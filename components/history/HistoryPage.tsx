import { Loader } from '@mantine/core';
import { NoticeBar } from '../NoticeBar';
import { useConfiguration } from '../useConfiguration';
import { CaseHistory } from './CaseHistory';
import { CaseList } from './CaseList';
import classes from './History.module.css';

/** `history.html?case=ID`: what happened to one case; without an id, all cases. */
export function HistoryPage() {
  const state = useConfiguration();
  const caseId = new URLSearchParams(location.search).get('case');
  return (
    <main className={classes.page}>
      <NoticeBar />
      {!state && <Loader size="sm" aria-label="Starting" />}
      {state?.configuration.audit.access === 'none' && (
        <>
          <h1>Audit history</h1>
          <p>Your administrator has switched off access to the audit history. It is still kept.</p>
        </>
      )}
      {state?.configuration.audit.access === 'everyone' &&
        (caseId === null ? (
          <CaseList fields={state.configuration.case.fields} />
        ) : (
          <CaseHistory caseId={caseId} fields={state.configuration.case.fields} />
        ))}
    </main>
  );
}

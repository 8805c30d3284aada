import { IconAlertTriangle, IconSparkles, IconUser } from '../icons';
import type { CaseField, Prediction } from '@/lib/domain/case';
import type { AuditEntry } from '@/lib/storage/rows';
import { Quote } from '../Quote';
import { dayAndClock, shortTime } from '../times';
import { valueText } from '../values';
import { confidencePercent, confidenceWord, predictorWords } from '../words';
import classes from './History.module.css';
import { sentence } from './sentence';

interface EntryRowProps {
  entry: AuditEntry;
  fields: CaseField[];
}

/** One entry: the sentence, and unfolded its before, after, quotes and predictor. */
export function EntryRow({ entry, fields }: EntryRowProps) {
  const text = sentence(entry, fields);
  const hasMore = entry.field !== null || entry.prediction !== null;
  const line = (
    <>
      <EntryIcon entry={entry} />
      <span className={classes.sentence}>{text}</span>
      <time className={classes.time} title={dayAndClock(entry.at)}>
        {shortTime(entry.at)}
      </time>
    </>
  );
  if (!hasMore) return <li className={classes.entry}>{line}</li>;
  return (
    <li>
      <details>
        <summary className={classes.entry}>{line}</summary>
        <EntryDetails entry={entry} field={fields.find(({ name }) => name === entry.field)} />
      </details>
    </li>
  );
}

function EntryIcon({ entry }: { entry: AuditEntry }) {
  if (entry.action === 'failed')
    return <IconAlertTriangle size={15} className={classes.failed} aria-hidden />;
  return entry.actor === 'ai' ? (
    <IconSparkles size={15} className={classes.ai} aria-hidden />
  ) : (
    <IconUser size={15} aria-hidden />
  );
}

function EntryDetails({ entry, field }: { entry: AuditEntry; field: CaseField | undefined }) {
  return (
    <dl className={classes.details}>
      <dt>Before</dt>
      <dd>{valueText(field, entry.before) || 'empty'}</dd>
      <dt>After</dt>
      <dd>{valueText(field, entry.after) || 'empty'}</dd>
      {entry.prediction && <Basis prediction={entry.prediction} entry={entry} />}
      <dt>Time</dt>
      <dd>{dayAndClock(entry.at)}</dd>
    </dl>
  );
}

function Basis({ prediction, entry }: { prediction: Prediction; entry: AuditEntry }) {
  return (
    <>
      <dt>From</dt>
      <dd className={classes.quotes}>
        {prediction.evidence.map((evidence) => (
          <Quote
            key={`${evidence.messageId} ${evidence.quote}`}
            evidence={evidence}
            conversationKey={entry.conversationKey}
          />
        ))}
      </dd>
      <dt>Confidence</dt>
      <dd>
        {confidenceWord(prediction.confidence)} ({confidencePercent(prediction.confidence)})
      </dd>
      <dt>Predicted</dt>
      <dd>{predictorWords[prediction.predictor]}</dd>
    </>
  );
}

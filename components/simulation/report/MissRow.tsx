import { useState } from 'react';
import type { Evidence } from '@/lib/domain/case';
import type { Message } from '@/lib/domain/conversation';
import { valueText } from '../../values';
import { confidencePercent, predictorWords, senderWords } from '../../words';
import classes from '../Simulation.module.css';
import type { MissedItem } from './misses';
import { outcomeWords, reasonSentence, reasonWords } from './words';

/** One value that is not right; unfolded with its evidence in the conversation. */
export function MissRow({ miss }: { miss: MissedItem }) {
  const [open, setOpen] = useState(false);
  const { field, gold, prediction, outcome, reason } = miss;
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span>
            {field.label}
            <br />
            <span className={classes.label}>{outcomeWords[outcome]}</span>
          </span>
          <span>
            <span className={classes.label}>Expected</span>
            <br />
            {valueText(field, gold) || 'empty'}
          </span>
          <span>
            <span className={classes.label}>Predicted</span>
            <br />
            {prediction
              ? `${valueText(field, prediction.value)} (${confidencePercent(prediction.confidence)})`
              : 'nothing'}
          </span>
          <span className={classes.label}>{reasonWords[reason.kind]}</span>
        </summary>
        {open && <MissBody miss={miss} />}
      </details>
    </li>
  );
}

function MissBody({ miss }: { miss: MissedItem }) {
  const { field, prediction, reason, item } = miss;
  const { messages, key } = item.conversation;
  return (
    <div className={classes.missBody}>
      <div>{reasonSentence(reason)}</div>
      <div className={classes.label}>Conversation {key}</div>
      {prediction && (
        <div className={classes.label}>
          Predicted {predictorWords[prediction.predictor]}
          {prediction.alternatives.length > 0 &&
            `; also considered: ${prediction.alternatives
              .map(
                (other) =>
                  `${valueText(field, other.value)} (${confidencePercent(other.confidence)})`,
              )
              .join(', ')}`}
        </div>
      )}
      <ol className={classes.messages} tabIndex={0} aria-label={`Conversation ${key}`}>
        {messages.map((message) => (
          <li key={message.id}>
            <span className={classes.label}>{senderWords[message.sender]}</span>{' '}
            <Words message={message} evidence={prediction?.evidence ?? []} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A message in which the first quote that speaks for the value is marked. */
function Words({ message, evidence }: { message: Message; evidence: Evidence[] }) {
  const { text, id } = message;
  const quote = evidence.find(({ messageId }) => messageId === id)?.quote ?? '';
  const at = quote === '' ? -1 : text.indexOf(quote);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{quote}</mark>
      {text.slice(at + quote.length)}
    </>
  );
}

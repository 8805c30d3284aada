import { Tooltip } from '@mantine/core';
import { predictorWords, confidencePercent, confidenceWord } from './words';
import type { Prediction } from '@/lib/domain/case';
import classes from './Confidence.module.css';

/** Confidence as a word; the number and where it comes from on demand, by mouse or keyboard. */
export function Confidence({ prediction }: { prediction: Prediction }) {
  const { confidence, predictor, basis } = prediction;
  const kind = basis === 'summary' ? 'Summary, ' : '';
  const more = `${kind}${confidencePercent(confidence)} sure, ${predictorWords[predictor]}`;
  return (
    <Tooltip label={more} events={{ hover: true, focus: true, touch: true }} withArrow>
      <span
        className={classes.word}
        tabIndex={0}
        role="note"
        aria-label={`${confidenceWord(confidence)} confidence: ${more}`}
      >
        {confidenceWord(confidence)}
      </span>
    </Tooltip>
  );
}

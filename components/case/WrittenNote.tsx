import { IconSparkles } from '../icons';
import type { FieldState } from '@/lib/domain/case';
import { Confidence } from '../Confidence';
import { Quote } from '../Quote';
import { useCaseContext } from './context';
import classes from './Field.module.css';

interface WrittenNoteProps {
  state: FieldState;
  /** By the last update, and the agent has not dealt with that yet. */
  changed: boolean;
}

function writer({ value, setBy, source }: FieldState, changed: boolean): string {
  if (value === null) return 'Emptied by AI';
  const words = source?.basis === 'summary' ? 'AI summary' : 'AI';
  if (changed) return `Updated by ${words}`;
  return setBy === 'ai' ? words : `${words}, accepted`;
}

/** Says that AI wrote the value above, how sure it was, and from which words. */
export function WrittenNote({ state, changed }: WrittenNoteProps) {
  const { conversationKey } = useCaseContext().case;
  const { source } = state;
  return (
    <div className={classes.note}>
      <span className={classes.mark}>
        <IconSparkles size={13} aria-hidden />
        {writer(state, changed)}
      </span>
      {source && (
        <>
          <Confidence prediction={source} />
          <Quote evidence={source.evidence[0]} conversationKey={conversationKey} />
        </>
      )}
    </div>
  );
}

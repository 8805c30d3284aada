import { IconSparkles } from '../icons';
import type { FieldState } from '@/lib/domain/case';
import { Confidence } from '../Confidence';
import { Quote } from '../Quote';
import { useCaseContext } from './context';
import classes from './Field.module.css';

/** Says that AI wrote the value above, how sure it was, and from which words. */
export function WrittenNote({ state }: { state: FieldState }) {
  const { conversationKey } = useCaseContext().case;
  const { source } = state;
  if (!source) return null;
  return (
    <div className={classes.note}>
      <span className={classes.mark}>
        <IconSparkles size={13} aria-hidden />
        {state.setBy === 'ai' ? 'AI' : 'AI, accepted'}
      </span>
      <Confidence prediction={source} />
      <Quote evidence={source.evidence[0]} conversationKey={conversationKey} />
    </div>
  );
}

import { Loader } from '@mantine/core';
import type { ConfigurationState } from '@/lib/messages';
import { useLearning } from './useLearning';
import { LearnedFieldView } from './LearnedFieldView';
import { LearningControls } from './LearningControls';
import { LearningSwitch } from './LearningSwitch';
import { stateSentence } from './learningWords';

/** What was learned from closed cases: how much, how well, by which words; and what to do with it. */
export function LearningTab({ state }: { state: ConfigurationState }) {
  const learning = useLearning();
  if (!learning) return <Loader size="sm" aria-label="Reading what was learned" />;
  const { fields } = state.configuration.case;
  const choices = fields.filter(({ type }) => type === 'choice');
  return (
    <>
      <section aria-label="Learning">
        <h2>Learning</h2>
        <p>
          Choices are learned on this device from closed cases and from what you correct. What is
          kept of a conversation: the stems of the customer’s words, without numbers, addresses and
          names. Nothing of it leaves this browser.
        </p>
        <LearningSwitch state={state} />
        <p role="status">{stateSentence(learning, state.configuration.prediction.learning)}</p>
        <LearningControls examples={learning.examples} />
      </section>
      {choices.length === 0 && <p>The configuration has no choice field to learn.</p>}
      {choices.map((field) => (
        <LearnedFieldView
          key={field.name}
          field={field}
          learning={learning}
          minimum={state.configuration.prediction.learning.minimumExamples}
        />
      ))}
    </>
  );
}

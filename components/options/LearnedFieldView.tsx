import { Table } from '@mantine/core';
import type { CaseField } from '@/lib/domain/case';
import { examplesOf, speakingFor } from '@/lib/domain/learning';
import classes from './Options.module.css';
import { checkSentence, notLearned, wordsOf } from './learningWords';
import type { Learning } from './useLearning';

const mostWords = 8;

interface LearnedFieldViewProps {
  field: CaseField;
  learning: Learning;
  /** Reviewed examples from which a field is learned. */
  minimum: number;
}

/** One choice field: examples by option, how well it is chosen, and the words that speak for each. */
export function LearnedFieldView({ field, learning, minimum }: LearnedFieldViewProps) {
  const { examples, model } = learning;
  const learned = model?.fields.find((one) => one.field === field.name);
  const counts = examplesOf(examples, field);
  const reviewed = counts.reduce((sum, one) => sum + one.reviewed, 0);
  const why = notLearned(learned, reviewed, minimum);
  const shown = counts.filter(({ reviewed, unreviewed }) => reviewed + unreviewed > 0);
  return (
    <section aria-label={field.label}>
      <h2>{field.label}</h2>
      {learned && <p>{checkSentence(learned.check)}</p>}
      {why && <p>{why}</p>}
      {shown.length > 0 && (
        <Table className={classes.table ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Option</Table.Th>
              <Table.Th ta="right">Reviewed</Table.Th>
              <Table.Th ta="right">Not reviewed</Table.Th>
              <Table.Th>Word stems that speak for it</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ option, reviewed, unreviewed }) => (
              <Table.Tr key={option.value}>
                <Table.Td>{option.label}</Table.Td>
                <Table.Td ta="right">{reviewed}</Table.Td>
                <Table.Td ta="right">{unreviewed}</Table.Td>
                <Table.Td>
                  {model && learned
                    ? speakingFor(model, learned, option.value, mostWords).map(wordsOf).join(', ')
                    : ''}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

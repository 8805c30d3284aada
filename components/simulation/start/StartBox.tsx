import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Configuration } from '@/lib/config/schema';
import type { CaseField } from '@/lib/domain/case';
import type { LabelledConversation } from '@/lib/domain/simulation';
import classes from '../Simulation.module.css';
import { costLine } from './cost';
import { LearningChoice, teaching } from './LearningChoice';
import { StartButton } from './StartButton';
import { useEstimate } from './useEstimate';

export type Provider = Configuration['prediction']['provider'];

/** How a simulation is to be predicted. */
export interface Choice {
  provider: Provider;
  learns: boolean;
}

interface StartBoxProps {
  fields: CaseField[];
  records: LabelledConversation[];
  /** The fields to judge, by name. */
  chosen: string[];
  settings: Configuration['prediction'];
  onStart: (choice: Choice) => Promise<void>;
}

/** Who predicts, what it costs where it costs something, and the start. */
export function StartBox(props: StartBoxProps) {
  const { fields, records, chosen, settings, onStart } = props;
  const [provider, setProvider] = useState(settings.provider);
  const asked = useMemo(() => ({ ...settings, provider }), [settings, provider]);
  const cost = useEstimate(fields, records, asked);
  const [wanted, setWanted] = useState(false);
  const { enabled, minimumExamples } = settings.learning;
  const canLearn = enabled && cost?.ok && cost.value.predictor === 'embedded';
  const known = useMemo(() => teaching(fields, records, chosen), [fields, records, chosen]);
  const start = () => onStart({ provider, learns: canLearn === true && wanted });
  return (
    <section className={classes.box} aria-label="Start">
      <h2>Start</h2>
      <NativeSelect
        size="xs"
        w={300}
        mb="xs"
        label="Predicted by"
        value={provider}
        data={providers(settings)}
        onChange={({ currentTarget: { value } }) => {
          const found = providers(settings).find((one) => one.value === value);
          if (found) setProvider(found.value);
        }}
      />
      {canLearn && (
        <LearningChoice
          known={known}
          minimum={minimumExamples}
          checked={wanted}
          onChange={setWanted}
        />
      )}
      <p role="status" aria-label="Cost">
        {costLine(cost, asked)}
      </p>
      <div className={classes.row}>
        <StartButton
          key={provider}
          label="Start"
          cost={cost}
          settings={asked}
          disabled={records.length === 0}
          onStart={start}
        />
      </div>
    </section>
  );
}

function providers({ provider, openai }: Configuration['prediction']): {
  value: Provider;
  label: string;
}[] {
  const all: { value: Provider; label: string }[] = [
    { value: 'auto', label: 'The best that is there' },
    { value: 'embedded', label: 'On this device, without a model' },
    { value: 'builtin', label: "The browser's own model" },
    ...(openai ? [{ value: 'openai' as const, label: `The model ${openai.model}` }] : []),
  ];
  return all.map((one) =>
    one.value === provider ? { ...one, label: `${one.label} (as configured)` } : one,
  );
}

import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Configuration } from '@/lib/config/schema';
import type { CaseField } from '@/lib/domain/case';
import type { LabelledConversation } from '@/lib/domain/simulation';
import { count, predictorWords } from '../../words';
import classes from '../Simulation.module.css';
import { useEstimate } from './useEstimate';

export type Provider = Configuration['prediction']['provider'];

interface StartBoxProps {
  fields: CaseField[];
  records: LabelledConversation[];
  settings: Configuration['prediction'];
  onStart: (provider: Provider) => void;
}

/** Who predicts, what it costs where it costs something, and the start. */
export function StartBox({ fields, records, settings, onStart }: StartBoxProps) {
  const [provider, setProvider] = useState(settings.provider);
  const [asking, setAsking] = useState(false);
  const asked = useMemo(() => ({ ...settings, provider }), [settings, provider]);
  const cost = useEstimate(fields, records, asked);
  const paid = cost?.ok && cost.value.requests > 0;
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
          const chosen = providers(settings).find((one) => one.value === value);
          if (chosen) setProvider(chosen.value);
          setAsking(false);
        }}
      />
      <p role="status" aria-label="Cost">
        {costLine(cost, asked)}
      </p>
      <div className={classes.row}>
        {asking ? (
          <>
            <Button size="xs" onClick={() => onStart(provider)}>
              Send {count(records.length, 'request')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setAsking(false)}>
              Not now
            </Button>
          </>
        ) : (
          <Button
            size="xs"
            disabled={records.length === 0 || !cost?.ok}
            onClick={() => (paid ? setAsking(true) : onStart(provider))}
          >
            Start
          </Button>
        )}
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

function costLine(cost: ReturnType<typeof useEstimate>, settings: Configuration['prediction']) {
  if (!cost) return 'Looking what it costs…';
  if (!cost.ok) return cost.message;
  const { predictor, requests, tokens } = cost.value;
  if (requests === 0)
    return `Predicted ${predictorWords[predictor]}: it costs nothing, and nothing leaves this browser.`;
  const server = settings.openai ? new URL(settings.openai.baseURL).host : 'the server';
  const limit =
    requests > settings.dailyRequests
      ? ` The limit is ${settings.dailyRequests} requests a day; it goes on where it stopped when you continue.`
      : '';
  return `${count(requests, 'request')} with roughly ${tokens.toLocaleString()} tokens will be sent to ${server}. The texts of the conversations leave this browser, with ${masked(settings)}.${limit}`;
}

function masked({ redact }: Configuration['prediction']): string {
  return redact.length === 0 ? 'nothing masked' : 'personal data masked as configured';
}

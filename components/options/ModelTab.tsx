import { Code } from '@mantine/core';
import type { ConfigurationState } from '@/lib/messages';
import { asksServer } from '@/lib/domain/modelServer';
import { BrowserModel } from '../BrowserModel';
import { useTodaysUse, wordsOfUse } from '../modelUse';

/** Who predicts, what was asked of a model server today, and the browser's own model. */
export function ModelTab({ state }: { state: ConfigurationState }) {
  const { prediction } = state.configuration;
  const today = useTodaysUse();
  return (
    <>
      <section aria-label="Model server">
        <h2>Model server</h2>
        {asksServer(prediction) && prediction.openai ? (
          <>
            <p>
              <Code>{prediction.openai.model}</Code> at <Code>{prediction.openai.baseURL}</Code>{' '}
              predicts. The panel shows each request as it leaves.
            </p>
            <p aria-label="Use of the model">
              Today: {today && wordsOfUse(today)}. {prediction.dailyRequests} requests a day are
              allowed in this browser; after that this device predicts.
            </p>
          </>
        ) : (
          <p>None is asked: predictions are made on this device.</p>
        )}
      </section>
      <section aria-label="The browser's own model">
        <h2>The browser's own model</h2>
        <BrowserModel />
      </section>
    </>
  );
}

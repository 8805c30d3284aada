import type { Configuration } from '@/lib/config/schema';
import type { Estimate } from '@/lib/prediction/estimate';
import { count, predictorWords } from '../../words';
import type { Cost } from './useEstimate';

type Settings = Configuration['prediction'];

const hostOf = ({ openai }: Settings) => (openai ? new URL(openai.baseURL).host : 'the server');

/** More digits would promise more than is known. */
function amountOf({ requests, tokens }: Estimate): string {
  const roughly = Number(tokens.toPrecision(2)).toLocaleString();
  return `${count(requests, 'request')} with roughly ${roughly} tokens`;
}

/** What is asked before anything is sent. */
export function costQuestion(cost: Estimate, settings: Settings): string {
  return `Send ${amountOf(cost)} to ${hostOf(settings)}?`;
}

/** Who predicts, what that costs, and what leaves this browser. */
export function costLine(cost: Cost | null, settings: Settings): string {
  if (!cost) return 'Working out the cost…';
  if (!cost.ok) return cost.message;
  const { predictor, requests } = cost.value;
  if (requests === 0)
    return `Predicted ${predictorWords[predictor]}: it costs nothing, and nothing leaves this browser.`;
  const masked =
    settings.redact.length === 0 ? 'nothing masked' : 'personal data masked as configured';
  const limit =
    requests > settings.dailyRequests
      ? ` The limit is ${settings.dailyRequests} requests a day; it goes on where it stopped when you continue.`
      : '';
  return `${amountOf(cost.value)} will be sent to ${hostOf(settings)}. The texts of the conversations leave this browser, with ${masked}.${limit}`;
}

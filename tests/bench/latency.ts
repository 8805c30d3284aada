import { setTimeout as wait } from 'node:timers/promises';
import {
  appendMessage,
  configuration,
  order,
  percentile,
  timeUntilSeen,
  withChatPage,
  type Bench,
} from './chatPage';

const rounds = 60;

/** A message in the page until its value is visible in the panel, milliseconds each. */
async function measureMessages({ page, panel }: Bench): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const at = await appendMessage(page, `m${round}`, `sorry, the order is ${order(round)}`);
    times.push(await timeUntilSeen(panel, order(round), at));
    await wait(120);
  }
  return times;
}

/** The floor: a bare command to the background until its write is visible in the panel. */
async function measureFloor({ sidecase, launched, panel }: Bench): Promise<number[]> {
  const [known] = await sidecase.readDatabase('cases');
  if (!known) throw new Error('no case to write to');
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const value = order(500_000 + round);
    const data = { caseId: known.id, field: 'order', value };
    const at = await launched.control.evaluate((sent) => {
      const now = performance.timeOrigin + performance.now();
      void chrome.runtime.sendMessage({ id: 1, type: 'setField', data: sent, timestamp: 1 });
      return now;
    }, data);
    times.push(await timeUntilSeen(panel, value, at));
    await wait(60);
  }
  return times;
}

/**
 * From a customer's message in the page to its value in the real side panel, with the embedded
 * predictor, beside what a bare command and its live query take in the same run. Milliseconds.
 */
export function run() {
  return withChatPage(configuration, async (bench) => {
    await appendMessage(bench.page, 'hello', 'hello, my parcel is late');
    await wait(1_000);
    const times = await measureMessages(bench);
    const floor = await measureFloor(bench);
    return {
      p50Ms: percentile(times, 0.5),
      p95Ms: percentile(times, 0.95),
      floorP50Ms: percentile(floor, 0.5),
      floorP95Ms: percentile(floor, 0.95),
    };
  });
}

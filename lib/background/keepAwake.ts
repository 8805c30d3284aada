/** An idle worker dies after 30 s, and a request that runs dies with it; a call to the browser resets that. */
const interval = 20_000;

/** Keeps the worker alive until `work` settles. */
export async function keepAwake<Value>(work: Promise<Value>): Promise<Value> {
  const timer = setInterval(() => void chrome.runtime.getPlatformInfo(), interval);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

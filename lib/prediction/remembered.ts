/** Enough for the messages of the longest conversation that is read, and for their sentences. */
const mostTexts = 2000;

/**
 * The same search, made once for a text: several fields look for the same in the same messages, and
 * each new message has its whole conversation read again. What was found is shared, so nobody may
 * change it. `search` must depend on its arguments alone.
 */
export function remembered<Told extends (string | number | null | undefined)[], Result>(
  search: (text: string, ...told: Told) => Result,
): (text: string, ...told: Told) => Result {
  const results = new Map<string, Result>();
  return (text, ...told) => {
    const key = `${told.join()}\n${text}`;
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = search(text, ...told);
    if (results.size >= mostTexts) results.clear();
    results.set(key, result);
    return result;
  };
}

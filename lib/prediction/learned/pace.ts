/** Lets others work between slices of long work; the result never depends on it. */
export type Pace = () => Promise<void> | undefined;

const slice = 12;

/** A pace that gives way to other work every 12 ms, so that a page or worker stays quick to answer. */
export function gently(): Pace {
  let since = performance.now();
  return () => {
    if (performance.now() - since < slice) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      }, 0);
    });
  };
}

/** Progress goes to stderr, so that stdout carries results alone. @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** @param {number} since a `performance.now()` */
export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** A failure that the reader can mend: printed as its message alone, without a stack. */
export class Advice extends Error {}

/**
 * Runs a script to its end; an error is printed and ends the process with status 1.
 * @param {() => Promise<void>} script
 */
export async function main(script) {
  try {
    await script();
  } catch (error) {
    const isAdvice = error instanceof Advice;
    say(isAdvice ? `\n${error.message}` : String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  }
}

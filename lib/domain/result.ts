/**
 * Expected failures are values. `reason` is a word that code may switch on, `message` a sentence
 * for people that says what to do next, `retryable` whether the same call may succeed later.
 */
export interface Failure<Reason extends string = string> {
  ok: false;
  reason: Reason;
  message: string;
  retryable: boolean;
  /** Milliseconds that the other side asks to wait before the next try, where it says so. */
  wait?: number;
}

export type Result<Value = undefined, Reason extends string = string> =
  { ok: true; value: Value } | Failure<Reason>;

/** A success that carries `value`. */
export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** An expected failure; terminal unless `retryable` is given. `wait` in milliseconds. */
export function fail<Reason extends string>(
  reason: Reason,
  message: string,
  retryable = false,
  wait?: number,
): Failure<Reason> {
  return { ok: false, reason, message, retryable, ...(wait !== undefined && { wait }) };
}

import { setTimeout as wait } from 'node:timers/promises';
import { DeskError, type Desk } from './desk';
import { emailHtml, type QuotedMail } from './email';
import type { DemoMessage } from './model';
import type { Script, Step } from './script';

export interface PlayOptions {
  /** 1 is real time, 10 ten times faster, Infinity without any pause. */
  speed?: number;
  signal?: AbortSignal;
  /** The id of the conversation; else the script's. */
  id?: string;
}

/** `gone`: the conversation, or a message to change, was removed while it was played; `aborted` also by a reset. */
export type PlayOutcome = 'finished' | 'aborted' | 'gone';

/**
 * Creates the conversation at once, then plays its steps; takes the sum of their pauses divided by
 * `speed`. Throws a `DeskError` if a conversation of that id is there already.
 */
export function play(desk: Desk, script: Script, options: PlayOptions = {}): Promise<PlayOutcome> {
  const { channel, direction, subject, customer } = script;
  const id = options.id ?? script.id;
  desk.createConversation({ id, channel, direction, subject, customer });
  const { speed = 1, signal = desk.signal } = options;
  const until = AbortSignal.any([signal, desk.signal]);
  return playSteps(new Player(desk, script, id), script.steps, speed, until);
}

async function playSteps(
  player: Player,
  steps: Step[],
  speed: number,
  signal: AbortSignal,
): Promise<PlayOutcome> {
  try {
    for (const step of steps) {
      await wait(step.after / speed, undefined, { signal });
      player.do(step);
    }
    return 'finished';
  } catch (error) {
    if (signal.aborted) return 'aborted';
    if (error instanceof DeskError) return 'gone';
    throw error;
  }
}

/** Does the steps of one run; remembers which message became of which step. */
class Player {
  readonly #desk: Desk;
  readonly #script: Script;
  readonly #id: string;
  readonly #named = new Map<string, string>();
  #lastMail: QuotedMail | undefined;

  constructor(desk: Desk, script: Script, id: string) {
    this.#desk = desk;
    this.#script = script;
    this.#id = id;
  }

  do(step: Step): void {
    switch (step.do) {
      case 'say':
        return this.#say(step);
      case 'edit':
        return void this.#desk.editMessage(this.#id, this.#messageNamed(step.name), {
          text: step.text,
        });
      case 'delete':
        return this.#desk.deleteMessage(this.#id, this.#messageNamed(step.name));
      case 'accept':
        return this.#desk.changeConversation(this.#id, { phase: 'active' });
      case 'end':
        return this.#desk.changeConversation(this.#id, { phase: 'wrapUp' });
      case 'close':
        return this.#desk.changeConversation(this.#id, { phase: 'closed' });
    }
  }

  #say(step: Step & { do: 'say' }): void {
    const { sender, text } = step;
    const isMail =
      this.#script.channel === 'email' && (sender === 'customer' || sender === 'agent');
    const message = this.#desk.addMessage(this.#id, {
      sender,
      text,
      ...(step.author !== undefined && { author: step.author }),
      ...(isMail && { html: emailHtml(text, step.quotes ? this.#lastMail : undefined) }),
    });
    if (step.name !== undefined) this.#named.set(step.name, message.id);
    if (isMail) this.#lastMail = quotable(message);
  }

  #messageNamed(name: string): string {
    const id = this.#named.get(name);
    if (id === undefined) throw new Error(`${this.#script.id}: no step is named ${name}`);
    return id;
  }
}

function quotable({ author, at, text }: DemoMessage): QuotedMail {
  return { author: author ?? '', at, text };
}

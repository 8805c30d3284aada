import type { Data } from '@/lib/messages';
import type { Control } from './controls/control';
import type { FormField } from './field';

type Entered = Data<'reportForm'>['entered'];

/** What a control holds, as the page keeps it and as the agent reads it; `['']` for nothing. */
function textsOf(control: Control): string[] {
  const texts = [control.read(), control.label?.() ?? ''].filter((text) => text !== '');
  return texts.length > 0 ? [...new Set(texts)] : [''];
}

/**
 * What the agent says by a form: once it is sent, all that it holds, but for what stands there as
 * Sidecase filled it or the page put it for the agent to replace; before, only what they typed.
 */
export function enteredIn(fields: FormField[], submitted: boolean): Entered {
  const entered: Entered = {};
  for (const { name, control, touched, stands, replaces } of fields) {
    if (!control) continue;
    const texts = textsOf(control);
    const isTheirs = submitted ? touched || (!stands && !replaces) : touched && texts[0] !== '';
    if (isTheirs) entered[name] = texts;
  }
  return entered;
}

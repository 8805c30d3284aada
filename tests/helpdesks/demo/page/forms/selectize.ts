import { h } from '../dom';
import { fromWindow, loadScript, type Editor } from './editor';

interface Selectized {
  selectize: { getValue(): string };
}
type JQuery = (element: Element) => { selectize(options: object): Selectized[] };

let loaded: Promise<void> | undefined;

/** Both are plug-ins of jQuery, in this order. */
function load(): Promise<void> {
  return (loaded ??= loadScript('/packages/jquery/dist/jquery.js').then(() =>
    loadScript('/packages/selectize/dist/js/selectize.js'),
  ));
}

function selectized(label: string, control: HTMLElement, options: object): Editor {
  let api: Selectized['selectize'] | undefined;
  return {
    label,
    element: h('div', {}, control),
    async start() {
      await load();
      api = (fromWindow('jQuery') as JQuery)(control).selectize(options)[0]?.selectize;
    },
    value: () => api?.getValue() ?? '',
  };
}

/** One of a list. */
export function selectizeChoice(choices: Record<string, string>): Editor {
  const options = Object.entries({ '': '', ...choices });
  const control = h(
    'select',
    { id: 'selectize' },
    ...options.map(([value, label]) => h('option', { value }, label)),
  );
  return selectized('Selectize', control, { placeholder: 'Choose …' });
}

/** Several values of the agent's own. */
export function selectizeTags(): Editor {
  const control = h('input', { id: 'tags', type: 'text' });
  return selectized('Selectize, tags', control, { create: true, delimiter: ',', persist: false });
}

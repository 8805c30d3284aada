import { createApp, h as make, ref } from 'vue';
import { h } from '../dom';
import type { Editor } from './editor';

/** An input whose value is Vue's, also while it is typed. */
export function vueInput(): Editor {
  const element = h('div');
  const state = ref('');
  const typed = (event: Event) => {
    state.value = (event.target as HTMLInputElement).value;
  };
  const app = createApp({
    render: () =>
      make('input', { name: 'vue', autocomplete: 'off', value: state.value, onInput: typed }),
  });
  return {
    label: 'Vue',
    element,
    start: () => void app.mount(element),
    value: () => state.value,
  };
}

import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { h } from '../dom';
import type { Editor } from './editor';

/** An input whose value is React's: what React did not hear of is gone at the next rendering. */
export function reactInput(): Editor {
  const element = h('div');
  let state = '';
  function Controlled() {
    const [value, setValue] = useState('');
    state = value;
    return createElement('input', {
      name: 'react',
      autoComplete: 'off',
      value,
      onChange: (event: { target: { value: string } }) => setValue(event.target.value),
    });
  }
  return {
    label: 'React',
    element,
    start: () => createRoot(element).render(createElement(Controlled)),
    value: () => state,
  };
}

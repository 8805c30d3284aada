import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import { h } from '../dom';
import type { Editor } from './editor';

export function quill(): Editor {
  const host = h('div', { 'data-name': 'quill' });
  let editor: Quill | undefined;
  return {
    label: 'Quill',
    element: h('div', {}, host),
    start() {
      editor = new Quill(host, { theme: 'snow', modules: { toolbar: ['bold', 'italic'] } });
    },
    value: () => editor?.getText().trim() ?? '',
  };
}

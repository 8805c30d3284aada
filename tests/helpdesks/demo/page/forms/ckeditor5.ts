import type * as CKEditor5 from 'ckeditor5';
import { h } from '../dom';
import type { Editor } from './editor';

const address = '/packages/ckeditor5/dist/browser/ckeditor5.js';

export function ckeditor5(): Editor {
  const area = h('textarea', { id: 'ckeditor5' });
  let editor: { getData(): string } | undefined;
  return {
    label: 'CKEditor 5',
    element: h('div', {}, area),
    async start() {
      const ready = (await import(/* @vite-ignore */ address)) as typeof CKEditor5;
      const { ClassicEditor, Essentials, Paragraph, Bold } = ready;
      editor = await ClassicEditor.create({
        attachTo: area,
        licenseKey: 'GPL',
        plugins: [Essentials, Paragraph, Bold],
        toolbar: ['undo', 'bold'],
      });
    },
    value: () => editor?.getData() ?? '',
  };
}

import { h } from '../dom';
import { fromWindow, loadScript, type Editor } from './editor';

interface CKEditor4 {
  disableAutoInline: boolean;
  replace(id: string, options: object): { getData(): string };
}

/** Serves its frame from a document of its own; the textarea gets its data when asked. */
export function ckeditor4(): Editor {
  const area = h('textarea', { id: 'ckeditor4', name: 'ckeditor4' });
  let editor: ReturnType<CKEditor4['replace']> | undefined;
  return {
    label: 'CKEditor 4',
    element: h('div', {}, area),
    async start() {
      Reflect.set(window, 'CKEDITOR_BASEPATH', '/packages/ckeditor4/');
      await loadScript('/packages/ckeditor4/ckeditor.js');
      const api = fromWindow('CKEDITOR') as CKEditor4;
      // It would take over everything editable on the page.
      api.disableAutoInline = true;
      editor = api.replace('ckeditor4', {
        versionCheck: false,
        height: 70,
        toolbar: [['Bold', 'Italic', 'BulletedList']],
      });
    },
    value: () => editor?.getData() ?? '',
  };
}

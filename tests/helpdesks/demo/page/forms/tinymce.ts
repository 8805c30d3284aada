import { h } from '../dom';
import { fromWindow, loadScript, type Editor } from './editor';

interface TinyMCE {
  init(options: object): Promise<{ getContent(): string }[]>;
}

export function tinymce(): Editor {
  const area = h('textarea', { id: 'tinymce' });
  let editor: { getContent(): string } | undefined;
  return {
    label: 'TinyMCE',
    element: h('div', {}, area),
    async start() {
      await loadScript('/packages/tinymce/tinymce.min.js');
      [editor] = await (fromWindow('tinymce') as TinyMCE).init({
        target: area,
        base_url: '/packages/tinymce',
        suffix: '.min',
        license_key: 'gpl',
        height: 160,
        menubar: false,
        statusbar: false,
        promotion: false,
        toolbar: 'bold italic',
      });
    },
    value: () => editor?.getContent() ?? '',
  };
}

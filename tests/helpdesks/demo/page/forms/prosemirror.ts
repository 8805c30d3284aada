import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import { h } from '../dom';
import type { Editor } from './editor';

/** Submits its own document, one line a block. */
export function prosemirror(): Editor {
  const element = h('div', { class: 'rich', 'data-name': 'prosemirror' });
  const plugins = [history(), keymap(baseKeymap)];
  const view = new EditorView(element, { state: EditorState.create({ schema, plugins }) });
  return {
    label: 'ProseMirror',
    element,
    value: () => {
      const { doc } = view.state;
      return doc.textBetween(0, doc.content.size, '\n');
    },
  };
}

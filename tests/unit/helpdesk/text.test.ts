// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { Layout } from '@/lib/helpdesk/layout';
import { readText } from '@/lib/helpdesk/text';

function textOf(html: string): string {
  document.body.innerHTML = `<main>${html}</main>`;
  const root = document.querySelector('main');
  if (!root) throw new Error('no root');
  return readText(root, (element) => element.matches('.cut'), new Layout());
}

it.each([
  ['  one \n two  ', 'one two'],
  ['<p>one</p><p>two</p>', 'one\ntwo'],
  ['<p>one</p>\n   <p>two</p>', 'one\ntwo'],
  ['one<br>two<br><br>three', 'one\ntwo\n\nthree'],
  ['<div>one<br></div><div>two</div>', 'one\ntwo'],
  ['<b>one</b> <i>two</i>', 'one two'],
  ['<b>on</b>e', 'one'],
  ['a <img alt="😀"> b', 'a 😀 b'],
  [
    'one<script>x()</script><style>p{}</style><button>Send</button><svg><text>x</text></svg>',
    'one',
  ],
  ['one<p class="cut">two</p>three', 'one\nthree'],
  ['<pre style="white-space:pre">a  b\nc</pre>', 'a  b\nc'],
  ['שלום <b>world</b> \u0000', 'שלום world \u0000'],
  ['', ''],
])('reads %j as %j', (html, text) => {
  expect(textOf(html)).toBe(text);
});

import { describe, expect, it } from 'vitest';
import { textOfPage } from '@/lib/records/requestTracker/htmlText';

const rows: [string, string, string][] = [
  ['paragraphs and breaks', '<p>One</p><p>Two<br>Three</p>', '\nOne\n\nTwo\nThree\n'],
  ['white space', 'a\n   b\t<b>c</b>', 'a b c'],
  [
    'names and numbers of characters',
    'M&uuml;ller &amp; S&ouml;hne &#8364; &#x2014; &apos;',
    "Müller & Söhne € — '",
  ],
  ['references that mean nothing', '&nothing; &#9999999; AT&T', '&nothing; \uFFFD AT&T'],
  ['a reference that was written out', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['scripts and styles', '<style>p{}</style><script>"<p>no</p>"</script>yes', 'yes'],
  ['quoted mail', 'new<blockquote>old <b>words</b></blockquote>', 'new'],
  ['tags in capitals', '<DIV>a</DIV>', '\na\n'],
  ['remarks', 'a<!-- <p>no</p> -->b', 'ab'],
  ['tags that are never closed', '<p>One<p>Two<div>Three', '\nOne\nTwo\nThree'],
  ['no page at all', '3 < 4 and 5 > 2', '3 < 4 and 5 > 2'],
];

describe('the text of a mail that was written as a page', () => {
  it.each(rows)('%s', (_, html, text) => {
    expect(textOfPage(html).replace(/\n+$/, '')).toBe(text.replace(/\n+$/, ''));
  });

  it('takes any depth', () => {
    const depth = 20_000;
    const html = `${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}`;
    expect(textOfPage(html).trim()).toBe('deep');
  });
});

/** One e-mail that an answer quotes. */
export interface QuotedMail {
  author: string;
  /** ISO time. */
  at: string;
  text: string;
}

/** The HTML body of an e-mail as a mail program writes it: paragraphs, then what it answers. */
export function emailHtml(text: string, quoted?: QuotedMail): string {
  return paragraphs(text) + (quoted ? quote(quoted) : '');
}

function quote({ author, at, text }: QuotedMail): string {
  const day = at.slice(0, 10);
  return (
    '<details class="quote"><summary>Earlier messages</summary>' +
    `<div>On ${day}, ${escape(author)} wrote:</div>` +
    `<blockquote type="cite">${paragraphs(text)}</blockquote></details>`
  );
}

function paragraphs(text: string): string {
  const blocks = text.split(/\n{2,}/);
  return blocks.map((block) => `<p>${escape(block).replaceAll('\n', '<br>')}</p>`).join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

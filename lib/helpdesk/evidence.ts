import { frameBody } from './frames';
import type { Overlay } from './overlay';
import { rangeOf } from './quote';
import { inside } from './selectors';

/** How long a message and its quote stay marked, in milliseconds. */
const marked = 2_000;

const highlightName = 'sidecase-quote';
const highlightStyle = `::highlight(${highlightName}) { background-color: #ffe066; color: #1a1b1e; }`;

/** Scrolls the page to a message and marks it and the quote for a moment; changes no element of the page. */
export function revealEvidence(
  row: Element,
  quote: string,
  overlay: Overlay,
  signal: AbortSignal,
): void {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  row.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  const places = [row, ...inside(row, 'iframe').flatMap((frame) => frameBody(frame) ?? [])];
  const range = places.map((place) => rangeOf(quote, place)).find((found) => found !== null);
  const undo = [outline(row, overlay), range ? highlight(range) : () => undefined];
  const end = () => {
    for (const one of undo) one();
  };
  const timer = setTimeout(end, marked);
  const stop = () => {
    clearTimeout(timer);
    end();
  };
  signal.addEventListener('abort', stop, { once: true });
}

/** Draws a frame over the row that follows it as the page scrolls. */
function outline(row: Element, overlay: Overlay): () => void {
  const mark = document.createElement('div');
  mark.className = 'mark';
  const place = () => {
    const { top, left, width, height } = row.getBoundingClientRect();
    Object.assign(mark.style, {
      top: `${top - 4}px`,
      left: `${left - 4}px`,
      width: `${width + 8}px`,
      height: `${height + 8}px`,
    });
  };
  const ended = new AbortController();
  const passive = { capture: true, passive: true, signal: ended.signal };
  window.addEventListener('scroll', place, passive);
  window.addEventListener('resize', place, passive);
  place();
  overlay.show(mark);
  return () => {
    ended.abort();
    overlay.hide(mark);
  };
}

function highlight(range: Range): () => void {
  const view = range.startContainer.ownerDocument?.defaultView;
  if (!view) return () => undefined;
  const { document: page } = view;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(highlightStyle);
  const { highlights } = view.CSS;
  page.adoptedStyleSheets.push(sheet);
  highlights.set(highlightName, new view.Highlight(range));
  return () => {
    highlights.delete(highlightName);
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

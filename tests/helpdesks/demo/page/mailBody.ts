import { h, setAttribute, type Part } from './dom';

/** Mail is shown in the colours of the page; scripts in it never run (see `sandbox`). */
const look = `<meta name="color-scheme" content="light dark"><base target="_blank"><style>
  body { margin: 0; overflow: hidden; font: 14px/1.55 system-ui, sans-serif; overflow-wrap: anywhere }
  p { margin: 0 0 .8em } p:last-child { margin-bottom: 0 }
  .quote { margin-top: 1em; opacity: .75 } summary { cursor: pointer; margin-bottom: .5em }
  blockquote { margin: .5em 0 0; padding-left: .8em; border-left: 2px solid; }
</style>`;

/** The HTML of an e-mail in a frame of the page's origin, as high as its content. */
export function createMailBody(): Part<string> {
  const frame = h('iframe', {
    class: 'message__mail',
    title: 'E-mail',
    sandbox: 'allow-same-origin allow-popups',
  });
  frame.addEventListener('load', () => fitHeight(frame));
  return {
    element: frame,
    update(html) {
      setAttribute(frame, 'srcdoc', look + html);
    },
  };
}

/** Follows quotes that are unfolded and panes that become visible. */
function fitHeight(frame: HTMLIFrameElement): void {
  const body = frame.contentDocument?.body;
  if (!body) return;
  new ResizeObserver(() => {
    frame.style.height = `${body.getBoundingClientRect().height}px`;
  }).observe(body);
}

import { formStyle } from './form/style';

/** What the one element of ours in the page looks like; the page's own styles do not reach in. */
const style = `
:host { all: initial !important; color-scheme: light dark !important; }
.notice {
  position: fixed; z-index: 2147483647; max-width: min(480px, calc(100vw - 16px)); width: max-content;
  box-sizing: border-box; padding: 2px 4px 2px 12px; display: flex; align-items: center; gap: 4px;
  font: 13px/1.4 system-ui, sans-serif; color: light-dark(#1a1b1e, #f1f3f5);
  background: light-dark(#ffffff, #25262b); border: 1px solid light-dark(#ced4da, #495057);
  border-radius: 8px; box-shadow: 0 2px 8px rgb(0 0 0 / 0.18); overflow-wrap: anywhere;
}
.notice[data-place|='top'] { top: 8px; }
.notice[data-place|='bottom'] { bottom: 8px; }
.notice[data-place$='left'] { left: 8px; }
.notice[data-place$='right'] { right: 8px; }
.notice[data-place='top'], .notice[data-place='bottom'] { left: 0; right: 0; margin: 0 auto; }
.notice p { margin: 0; flex: 1; }
.notice button {
  font: inherit; color: light-dark(#1864ab, #74c0fc); background: none; border: 0; border-radius: 4px;
  padding: 4px 8px; cursor: pointer; flex: none; white-space: nowrap;
}
.notice button:hover { background: light-dark(#e7f5ff, #1b3a57); }
.notice button:focus-visible { outline: 2px solid light-dark(#1864ab, #74c0fc); outline-offset: 1px; }
.mark {
  position: fixed; z-index: 2147483646; box-sizing: border-box; pointer-events: none;
  border: 2px solid light-dark(#e67700, #ffd43b); border-radius: 6px;
}
`;

/** The one element of ours in the page: a closed shadow root that is there only while it shows something. */
export class Overlay {
  private readonly host = document.createElement('sidecase-overlay');
  private readonly root = this.host.attachShadow({ mode: 'closed' });

  constructor() {
    // A constructed sheet, because a page's content security policy refuses style elements.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style + formStyle);
    this.root.adoptedStyleSheets = [sheet];
  }

  show(element: HTMLElement): void {
    this.root.append(element);
    document.documentElement.append(this.host);
  }

  remove(): void {
    this.root.replaceChildren();
    this.host.remove();
  }

  hide(element: HTMLElement): void {
    element.remove();
    if (this.root.childElementCount === 0) this.host.remove();
  }
}

/** What the address says: `/conversations/<id>`, with `/forms` before it or not, and beside it `?split=<id>`. */
export interface PageRoute {
  conversationId: string | null;
  split: string | null;
}

export function readRoute({ pathname, search }: Location): PageRoute {
  const [, id] = /^(?:\/forms)?\/conversations\/([\w-]+)$/.exec(pathname) ?? [];
  return { conversationId: id ?? null, split: new URLSearchParams(search).get('split') };
}

/** The address of a conversation; with `split`, that one stands beside it. */
export function addressOf(conversationId: string | null, split: string | null = null): string {
  if (conversationId === null) return '/';
  return `/conversations/${conversationId}${split === null ? '' : `?split=${split}`}`;
}

/** Goes to an address without loading the page; `followLinks` hears of it. */
export function goTo(address: string): void {
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** Links of the desk change the route without loading, unless they carry `data-reload`. */
export function followLinks(onRoute: () => void): void {
  addEventListener('popstate', onRoute);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="/"]');
    if (!link || link.dataset.reload !== undefined) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.defaultPrevented) return;
    event.preventDefault();
    goTo(link.getAttribute('href') ?? '/');
  });
}

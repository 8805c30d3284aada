/** Calls `place` whenever the page scrolls or its window changes, until the answer is called. */
export function followPage(place: () => void): () => void {
  const following = new AbortController();
  const passive = { capture: true, passive: true, signal: following.signal };
  window.addEventListener('scroll', place, passive);
  window.addEventListener('resize', place, passive);
  return () => following.abort();
}

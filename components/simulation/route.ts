import { create } from 'zustand';
import { simulationAddress } from '../pages';

/** The run that stands for what shadow mode recorded. */
export const shadowRun = 'shadow';

interface Route {
  /** The id of the run that is shown; null for the list. */
  run: string | null;
  /** Shows a run, or the list; the way back is the browser's. */
  show: (run: string | null) => void;
}

const addressed = () => new URLSearchParams(location.search).get('run');

/** What the page shows, as its address says it. */
export const useRoute = create<Route>()((set) => ({
  run: addressed(),
  show: (run) => {
    history.pushState(null, '', simulationAddress(run ?? undefined));
    set({ run });
  },
}));

/** Follows the browser's way back and forth. */
export function followHistory(): () => void {
  const follow = () => useRoute.setState({ run: addressed() });
  addEventListener('popstate', follow);
  return () => removeEventListener('popstate', follow);
}

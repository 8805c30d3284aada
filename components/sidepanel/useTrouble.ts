import { useEffect, useState } from 'react';
import type { TabView } from '@/lib/storage/rows';
import { siteSentence, type Advice } from '../words';

/** That a conversation has no message is nothing unusual for so long, milliseconds. */
const patience = 60_000;

/** Whether a moment is less than `age` milliseconds ago; shows the page again when it no longer is. */
function useIsYounger(at: number, age: number): boolean {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, at + age - Date.now()));
    return () => clearTimeout(timer);
  }, [at, age]);
  return now - at < age;
}

/** What is the matter with reading the page, or null when all is well. */
export function useTrouble({ state, rule, at }: TabView, site: string): Advice | null {
  const young = useIsYounger(at, patience);
  return state === 'noMessage' && young ? null : siteSentence(state, site, rule);
}

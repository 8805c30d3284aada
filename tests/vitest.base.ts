import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

// Vitest's reporters print failures with Map.groupBy, which Node has only from 21 on.
if (!('groupBy' in Map)) {
  Object.assign(Map, {
    groupBy<Key, Value>(values: Iterable<Value>, keyOf: (value: Value, index: number) => Key) {
      const groups = new Map<Key, Value[]>();
      let index = 0;
      for (const value of values) {
        const key = keyOf(value, index++);
        groups.set(key, [...(groups.get(key) ?? []), value]);
      }
      return groups;
    },
  });
}

/** What all tests that run in Node have in common. */
export const base = {
  root,
  plugins: [WxtVitest()],
  test: { environment: 'node', restoreMocks: true },
} satisfies ViteUserConfig;

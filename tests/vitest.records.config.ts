import { defineConfig, mergeConfig } from 'vitest/config';
import { base } from './vitest.base.ts';

export default mergeConfig(
  base,
  defineConfig({
    test: {
      include: ['tests/records/**/*.test.ts'],
      globalSetup: 'tests/records/setup.ts',
      // They share one server, which is what takes the time.
      fileParallelism: false,
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  }),
);

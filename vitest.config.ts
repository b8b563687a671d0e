import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A forgotten `.only` would leave the other tests unrun without a word.
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx,js}'],
          exclude: ['tests/e2e/**', 'tests/bench/**'],
          setupFiles: 'tests/web/patience.ts',
          globalSetup: ['tests/gazetteer/compileOnce.ts', 'tests/store/engines/globalSetup.ts'],
          // The files of a worker share the modules: to load them for each took as long as all tests.
          isolate: false,
          // Of two cores Vitest would leave one idle.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          testTimeout: 20_000,
          // Where PGlite stands in for a PostgreSQL server, it takes a while to start.
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // Two browsers at a time; what is measured is measured against work in the same browser.
          maxWorkers: 2,
          testTimeout: 60_000,
          // A page on a busy machine takes its time; what never comes still fails.
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

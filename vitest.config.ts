import { defineConfig } from 'vitest/config';

/** A state that is waited for may take its time on a busy machine. */
const expect = { poll: { timeout: 10_000 } };
const slow = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 90_000, expect };

/** `core` needs nothing but Node; `build` runs on the built bundles; `browser` adds a real Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          include: [
            'tests/{domain,analysis,contract,importers,db,ledger,engine,features,app,transport,format,main,oracles,renderer,repository}/**/*.test.ts',
          ],
          testTimeout: 30_000,
          expect,
        },
      },
      { test: { name: 'build', include: ['tests/hosts/**/*.test.ts'], ...slow } },
      { test: { name: 'browser', include: ['tests/e2e/**/*.test.ts'], ...slow } },
    ],
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary', 'text'] },
  },
});

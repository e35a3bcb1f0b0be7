import { defineConfig } from 'vitest/config';

/** A state that is waited for may take its time on a busy machine. */
const expect = { poll: { timeout: 10_000 } };
/** What is set up is asked first when a test is over: by then the others have closed their pages. */
const tells = { setupFiles: ['tests/support/tell-what-is-shown.ts'], sequence: { hooks: 'list' as const } };
const slow = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 90_000, expect };

/** Minutes long in all, so `npm run test:long` has them apart. */
const long = [
  'web-xss',
  'web-words',
  'web-images',
  'web-hostile-text',
  'web-filter',
  'web-setups',
  'web-plans',
  'web-paint',
  'web-journals',
  'web-host-killed',
  'web-backup',
  'web-axe',
  'web-axe-journal',
  'web-axe-reports',
  'web-pictures',
  'web-sample',
  'web-settings',
  'desktop-journeys',
  'desktop-life',
].map((name) => `tests/e2e/${name}.test.ts`);

/** These look at what is kept from one call to the next, at memory, or at a module through `vi.mock`. */
const alone = ['importers/hostile-cells', 'importers/readers/fuzz', 'app/warm-up', 'features/find-cancelled'].map(
  (name) => `tests/${name}.test.ts`,
);

/**
 * `pure`, `core` and `alone` need nothing but Node. `build` runs on the built bundles; `browser` adds a real Chromium, and so does `long`.
 * Where files are not isolated they share what they import, which is much of what they cost.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['tests/{domain,analysis,contract,importers,format,renderer}/**/*.test.ts'],
          exclude: alone,
          isolate: false,
          testTimeout: 60_000,
          expect,
        },
      },
      {
        test: {
          name: 'core',
          include: ['tests/{db,ledger,engine,features,app,transport,main,oracles,repository}/**/*.test.ts'],
          exclude: alone,
          isolate: false,
          testTimeout: 60_000,
          expect,
        },
      },
      { test: { name: 'alone', include: alone, testTimeout: 60_000, expect } },
      { test: { name: 'build', include: ['tests/hosts/**/*.test.ts'], isolate: false, ...slow } },
      { test: { name: 'browser', include: ['tests/e2e/**/*.test.ts'], exclude: long, isolate: false, ...tells, ...slow } },
      { test: { name: 'long', include: long, ...tells, ...slow } },
    ],
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary', 'text'] },
  },
});

import { sideBySide } from './side-by-side.ts';

/** `npm run check`. The types of `src` are checked with those of `main`; several checkers in one run would do much of their work twice. */
await sideBySide(
  ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  ...['src/domain', 'main', 'renderer', 'tests'].map((project) => ['typescript/bin/tsc', '-p', project, '--checkers', '1'] as const),
);

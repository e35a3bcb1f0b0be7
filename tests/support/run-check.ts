import { sideBySide } from './side-by-side.ts';

/** `npm run check`. Several checkers in one run would do much of their work twice. */
await sideBySide(
  ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  ...['src/domain', 'src', 'main', 'renderer', 'tests'].map((project) => ['typescript/bin/tsc', '-p', project, '--checkers', '1'] as const),
);

import type { Script } from './start-script.ts';
import { toldApart } from './told-apart.ts';

const typesOf = (project: string): [string, Script] => [`types of ${project}`, ['typescript/bin/tsc', '-p', project, '--checkers', '1']];

/** `npm run check`. Several checkers in one run would do much of their work twice. */
process.exitCode = await toldApart(
  {
    'lint and format': ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
    ...Object.fromEntries(['src/domain', 'src', 'main', 'renderer', 'tests'].map(typesOf)),
  },
  console.log,
);

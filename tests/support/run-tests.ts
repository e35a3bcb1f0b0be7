import { availableParallelism } from 'node:os';
import { sideBySide } from './side-by-side.ts';

/** `npm test`: what computes runs beside what mostly waits for a browser or another process. */
const vitest = 'vitest/vitest.mjs';
await sideBySide(
  [vitest, 'run', '--project=pure', '--project=core', '--project=alone', `--maxWorkers=${Math.max(1, availableParallelism() - 1)}`],
  [vitest, 'run', '--project=build', '--project=browser'],
);

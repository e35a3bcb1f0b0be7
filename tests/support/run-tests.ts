import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { sideBySide } from './side-by-side.ts';

/** `npm test`: what computes runs beside what mostly waits, for another process or for a browser. */
const vitest = 'vitest/vitest.mjs';
// Processes that tests start by the dozen are half as long in starting.
process.env.NODE_COMPILE_CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/node');
const workers = Math.max(1, availableParallelism() - 1);
await sideBySide(
  [[vitest, 'run', '--project=core', `--maxWorkers=${workers}`]],
  [
    [vitest, 'run', '--project=build'],
    [vitest, 'run', '--project=pure', '--project=alone', `--maxWorkers=${workers}`],
  ],
  [[vitest, 'run', '--project=browser']],
);

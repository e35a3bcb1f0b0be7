import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** `npm test`: what computes runs beside what mostly waits for a browser or another process. Red if one of them is. */
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const runs = [
  vitestRun('pure', '--project=core', `--maxWorkers=${Math.max(1, availableParallelism() - 1)}`),
  vitestRun('build', '--project=browser'),
];
const codes = await Promise.all(runs.map(ended));
process.exit(Math.max(...codes));

function vitestRun(project: string, ...more: string[]): ChildProcess {
  return spawn(process.execPath, [vitest, 'run', `--project=${project}`, ...more], { stdio: 'inherit' });
}

async function ended(run: ChildProcess): Promise<number> {
  const [code] = (await once(run, 'exit')) as [number | null];
  return code ?? 1;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const packages = resolve(import.meta.dirname, '../../node_modules');

/** Runs scripts of packages at once, each given as its words, and ends: red if one of them is. */
export async function sideBySide(...runs: readonly (readonly [script: string, ...words: string[]])[]): Promise<never> {
  const codes = await Promise.all(runs.map(ended));
  process.exit(Math.max(...codes));
}

async function ended([script, ...words]: readonly [string, ...string[]]): Promise<number> {
  const run = spawn(process.execPath, [resolve(packages, script), ...words], { stdio: 'inherit' });
  const [code] = (await once(run, 'exit')) as [number | null];
  return code ?? 1;
}

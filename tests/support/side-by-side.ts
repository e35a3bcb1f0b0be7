import { once } from 'node:events';
import { type Script, startScript } from './start-script.ts';

/** Runs scripts at once, each heard while it runs, and ends: red if one of them is. */
export async function sideBySide(...scripts: readonly Script[]): Promise<never> {
  const codes = await Promise.all(scripts.map(ended));
  process.exit(Math.max(...codes));
}

async function ended(script: Script): Promise<number> {
  const [code] = (await once(startScript(script, 'inherit'), 'exit')) as [number | null];
  return code ?? 1;
}

import { once } from 'node:events';
import { type Script, startScript } from './start-script.ts';

/** Runs lanes of scripts at once, those of a lane one after the other, each heard while it runs, and ends: red if one of them is. */
export async function sideBySide(...lanes: readonly (readonly Script[])[]): Promise<never> {
  const codes = await Promise.all(lanes.map(ended));
  process.exit(Math.max(...codes));
}

async function ended(lane: readonly Script[]): Promise<number> {
  let worst = 0;
  for (const script of lane) {
    const [code] = (await once(startScript(script, 'inherit'), 'exit')) as [number | null];
    worst = Math.max(worst, code ?? 1);
  }
  return worst;
}

import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { type Script, startScript } from './start-script.ts';

/** Runs scripts at once, each heard when it has ended, under its name: what two say at the same time would run together. Red if one is. */
export async function toldApart(scripts: Readonly<Record<string, Script>>, tell: (words: string) => void): Promise<number> {
  const codes = await Promise.all(Object.entries(scripts).map(([name, script]) => ended(name, script, tell)));
  return Math.max(...codes);
}

async function ended(name: string, script: Script, tell: (words: string) => void): Promise<number> {
  const run = startScript(script, ['ignore', 'pipe', 'pipe']);
  const [said, wrong, [code]] = await Promise.all([text(run.stdout!), text(run.stderr!), once(run, 'close') as Promise<[number | null]>]);
  if (said || wrong || code !== 0) tell(`${name}:\n${said}${wrong}`);
  return code ?? 1;
}

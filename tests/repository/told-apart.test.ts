import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';
import { toldApart } from '../support/told-apart.ts';

test('what scripts say at the same time is told script by script', async () => {
  const folder = tempFolder();
  const script = (name: string, code: string) => {
    const path = join(folder, `${name}.mjs`);
    writeFileSync(path, code);
    return [path] as const;
  };
  const turns = (word: string) => `for (const turn of [1, 2, 3]) {
    console[turn === 3 ? 'error' : 'log']('${word}', turn);
    await new Promise((resume) => setTimeout(resume, 50));
  }`;
  const told: string[] = [];
  const scripts = {
    one: script('one', `${turns('one')} process.exitCode = 1;`),
    two: script('two', turns('two')),
    silent: script('silent', ''),
    killed: script('killed', 'process.kill(process.pid)'),
  };
  expect(await toldApart(scripts, (words) => told.push(words))).toBe(1);
  expect(told.sort()).toEqual(['killed:\n', 'one:\none 1\none 2\none 3\n', 'two:\ntwo 1\ntwo 2\ntwo 3\n']);
});

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';

const convention = { rounding: 'half-even', decimals: 2 };
const rounding = (id: string, value: string, rounded: string, more = {}) => ({
  id,
  kind: 'round',
  convention: { ...convention, ...more },
  input: { values: [value] },
  expected: { rounded: [rounded] },
});
const unknown = { id: 'u', kind: 'tides', convention: {}, input: {}, expected: { height: 1 } };

it('counts what it ran, topic by topic, and passes when all of it is right', () => {
  const { status, stdout } = run({
    'a.json': { topic: 'money', vectors: [rounding('r', '1.125', '1.12'), unknown] },
    'b.json': { topic: 'sea', vectors: [unknown] },
  });
  expect(stdout).toBe('money                1 of 1, 1 not yet run (tides)\nsea                  1 not yet run (tides)\n');
  expect(status).toBe(0);
});

it('names each miss with what was expected, and fails', () => {
  const { status, stdout } = run({
    'a.json': {
      topic: 'money',
      vectors: [rounding('right', '1.135', '1.14'), rounding('wrong', '1.125', '1.13'), rounding('odd', '1', '1', { rounding: 'up' })],
    },
    'b.json': { topic: 'sea', vectors: [unknown] },
  });
  expect(stdout).toContain('money                1 of 3\n');
  expect(stdout).toContain('  miss wrong rounded[0]: expected "1.13", got "1.12"\n');
  expect(stdout).toContain('  miss odd failed: rounding up is not one of half-even\n');
  expect(stdout).toContain('sea ');
  expect(status).toBe(1);
});

it.each([
  ['a file that is no list of vectors', { 'a.json': { topic: 'money' } }, 'is not a vector file'],
  ['a file without a vector', { 'a.json': { topic: 'money', vectors: [] } }, 'is not a vector file'],
  ['a file cut short', { 'a.json': '{"topic":' }, 'is not a vector file'],
  ['a folder without files', {}, 'There is no vector file'],
])('takes %s for a failure, not for a pass', (_, files, sentence) => {
  const { status, stderr } = run(files);
  expect(stderr).toContain(sentence);
  expect(status).toBe(2);
});

it('says how it is called', () => {
  const { status, stderr } = start([]);
  expect([status, stderr]).toEqual([2, 'Name the folders of the vector files: npm run oracles -- DIR...\n']);
});

function run(files: Record<string, unknown>) {
  const folder = tempFolder();
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return start([folder]);
}

function start(folders: string[]) {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'run.ts'), ...folders], { encoding: 'utf8' });
}

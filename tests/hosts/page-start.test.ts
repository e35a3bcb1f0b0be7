import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contract } from '../../src/contract/index.ts';

const ASSETS = join(import.meta.dirname, '../../dist/renderer/assets');

test('what the page reads first has every call by name and kind, and no shape of what goes to and fro', () => {
  const first = readdirSync(ASSETS).filter((name) => /^index-.*\.js$/.test(name));
  expect(first).toHaveLength(1);
  const code = readFileSync(join(ASSETS, first[0] as string), 'utf8');
  const calls = Object.values(contract).flatMap((area) => Object.entries(area));
  expect(calls.filter(([name]) => !new RegExp(`\\b${name}:\\{kind:`).test(code)).map(([name]) => name)).toEqual([]);
  expect(calls.filter(([, { about }]) => code.includes(about)).map(([name]) => name)).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contract } from '../../src/contract/index.ts';

const ASSETS = join(import.meta.dirname, '../../dist/renderer/assets');

test('what the page reads first has every call by name and kind, and no shape of what goes to and fro', () => {
  const first = readdirSync(ASSETS).filter((name) => /^index-.*\.js$/.test(name));
  expect(first).toHaveLength(1);
  const code = readFileSync(join(ASSETS, first[0] as string), 'utf8');
  // As the bundle writes an object, in the order of the list.
  const kinds = Object.entries(contract).map(
    ([area, calls]) => `${area}:{${Object.entries(calls).map(([name, { kind }]) => `${name}:{kind:\`${kind}\`}`)}}`,
  );
  expect(kinds.filter((each) => !code.includes(each))).toEqual([]);
  const abouts = Object.values(contract).flatMap((calls) => Object.values(calls).map(({ about }) => about));
  expect(abouts.filter((about) => code.includes(about))).toEqual([]);
});

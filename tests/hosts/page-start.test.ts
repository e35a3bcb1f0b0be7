import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ShellSkeleton } from '../../renderer/app/shell-skeleton.tsx';
import { contract } from '../../src/contract/index.ts';

const PAGE = join(import.meta.dirname, '../../dist/renderer');
const ASSETS = join(PAGE, 'assets');

test('the page has the frame of the app in it, as it is drawn first, and nothing that the content policy forbids', () => {
  const frame = renderToStaticMarkup(createElement(ShellSkeleton));
  expect(frame).toContain('>Roundtrip</span>');
  expect(frame).not.toMatch(/ style=|<script|<style/);
  expect(readFileSync(join(PAGE, 'index.html'), 'utf8')).toContain(`<div id="root">${frame}</div>`);
});

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

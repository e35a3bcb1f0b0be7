import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licences } from '../../renderer/features/about/licences.ts';

/** Packages that bring no licence text of their own. */
const WITHOUT_TEXT = new Set(['lazy-val', 'react-remove-scroll-bar']);

test('every package in the built bundles has its licence in the about dialog', () => {
  const maps = globSync('dist/**/*.map');
  expect(maps.length).toBeGreaterThan(4);
  const packages = new Set(maps.flatMap((map) => (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources.map(packageOf)));
  packages.delete('');
  const told = new Set(licences.map(({ name }) => name));
  const own = (name: string) => told.has(name) || (name.startsWith('@radix-ui/') && told.has('radix-ui'));
  expect([...packages].filter((name) => !own(name) && !WITHOUT_TEXT.has(name)).sort()).toEqual([]);
});

function packageOf(source: string): string {
  const path = source.split('node_modules/').at(-1) ?? '';
  if (!source.includes('node_modules/')) return '';
  const [scope = '', name = ''] = path.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

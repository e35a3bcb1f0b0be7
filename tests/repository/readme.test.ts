import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const folders = (dir: string) => readdirSync(join(root, dir)).filter((name) => statSync(join(root, dir, name)).isDirectory());
const NOT_OURS = new Set(['node_modules', 'dist', 'release', 'coverage', 'test-results', '.git', '.github', '.ci', 'build']);

const tree = /```\n(main\/[\s\S]*?)```/.exec(readme)?.[1] ?? '';
const listed = [...tree.matchAll(/^(\S+)\/ /gm)].map((match) => match[1] ?? '');

test('every folder in the tree exists', () => {
  expect(listed.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
});

test('every folder of the project is in the tree', () => {
  const real = folders('.')
    .filter((name) => !NOT_OURS.has(name))
    .flatMap((name) => (name === 'src' ? folders('src').map((inner) => `src/${inner}`) : [name]));
  expect(real.filter((folder) => !listed.some((one) => one === folder || one.startsWith(`${folder}/`)))).toEqual([]);
});

test('every command the README names is in package.json', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm (?:run (?:-s )?([\w:]+)|(start|test)\b)/g)].map((match) => match[1] ?? match[2] ?? '');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  expect(named.length).toBeGreaterThan(10);
});

test('every picture it shows is there', () => {
  const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
  expect(pictures.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('the lock file holds every optional package of every system', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !isLocked(packages, path, name))
      .map((name) => `${path} -> ${name}`),
  );
  expect(missing).toEqual([]);
});

function isLocked(packages: Record<string, unknown>, from: string, name: string): boolean {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (`${base ? `${base}/` : ''}node_modules/${name}` in packages) return true;
    if (base === '' || !base.includes('node_modules')) return false;
    if (base.lastIndexOf('/node_modules/') < 0) return `node_modules/${name}` in packages;
  }
}

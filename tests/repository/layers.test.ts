import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Who may import whom, by path prefix: `docs` and README carry the same table. Type imports count. */
const MAY: Record<string, string[]> = {
  'src/domain': [],
  'src/contract': ['src/domain', 'zod'],
  'src/importers': ['src/domain', 'papaparse', 'fflate', 'htmlparser2'],
  'src/db': ['src/domain', 'src/contract/errors', 'kysely', 'better-sqlite3', 'migrations', 'node'],
  'src/ledger': ['src/domain', 'src/db', 'src/contract/errors'],
  'src/analysis': ['src/domain', 'src/db', 'src/contract/errors'],
  'src/jobs': ['src/contract/errors', 'src/db'],
  'src/features': ['src/contract', 'src/domain', 'src/db', 'src/ledger', 'src/analysis', 'src/importers', 'src/jobs', 'src/sync', 'node'],
  'src/sync': ['src/db', 'src/domain', 'src/ledger', 'src/contract/errors'],
  'src/app': ['src/features', 'src/contract', 'src/db', 'src/jobs', 'src/analysis', 'src/ledger', 'src/sync', 'zod', 'node'],
  'src/transport/create-client': ['src/contract'],
  'src/transport': ['src/app', 'src/contract', 'node'],
  'src/hosts': [
    'src/app',
    'src/transport',
    'src/db/open',
    'src/db/lock',
    'src/db/migrations',
    'src/db/context',
    'src/contract',
    'src/domain',
    'package.json',
    'zod',
    'node',
  ],
  main: ['src/hosts', 'src/transport', 'src/contract', 'electron', 'electron-updater', 'vite', 'node'],
  renderer: ['src/contract', 'src/domain', 'src/transport/create-client', 'react & co'],
};
/** These areas stand side by side: one never reaches into another. */
const SIBLINGS = ['src/features', 'src/importers/formats'];
/** Wherever trades are listed, they are the rows that the table shows. */
const ROWS = ['conventions', 'trade-rows', 'rows-of-trades'].map((name) => `src/features/table/${name}.ts`);
const SHARED_BY_SIBLINGS = new Set(['src/features/aside.ts', 'src/features/handlers-for.ts', ...ROWS]);
/** One place alone may use these. */
const ONLY_IN: Record<string, string> = { recharts: 'renderer/charts/', 'lightweight-charts': 'renderer/charts/' };
const NEVER_IN_RENDERER = /^(node:|electron|better-sqlite3|kysely)/;

const WORLDLY =
  /\bDate\.now\b|\bMath\.random\b|\bfetch\(|\bperformance\.|\bcrypto\.|\bnew Date\(\)|(?<!new )\bDate\(|\}\s*=\s*(Date|Math|performance|crypto|globalThis)\b/;
const REPLACES = /\b(INSERT|UPDATE)\s+OR\s+REPLACE\b|\bREPLACE\s+INTO\b|\.replaceInto\(|orReplace\(/i;

const files = ['src', 'main', 'renderer'].flatMap((dir) => walk(join(root, dir))).map((file) => relative(root, file));

test('every import is one the table allows', () => {
  const broken: string[] = [];
  for (const file of files) for (const target of importsOf(file)) if (!allowed(file, target)) broken.push(`${file} imports ${target}`);
  expect(broken).toEqual([]);
});

test('the table can refuse: planted imports are caught', () => {
  expect(allowed('renderer/api.ts', 'src/db/open.ts')).toBe(false);
  expect(allowed('src/domain/x.ts', 'src/contract/errors.ts')).toBe(false);
  expect(allowed('src/domain/x.ts', 'node:fs')).toBe(false);
  expect(allowed('src/db/open.ts', 'src/contract/accounts.ts')).toBe(false);
  expect(allowed('src/features/accounts.ts', 'src/features/settings.ts')).toBe(false);
  expect(allowed('src/importers/formats/schwab/schwab-history.ts', 'src/importers/formats/ibkr/ibkr-flex.ts')).toBe(false);
  expect(allowed('renderer/app/shell.tsx', 'recharts')).toBe(false);
  expect(allowed('main/index.ts', 'src/app/router.ts')).toBe(false);
  expect(allowed('src/transport/create-client.ts', 'src/app/side.ts')).toBe(false);
});

test('the rules can refuse: planted code is caught', () => {
  for (const planted of ['Date()', 'const { now } = Date;', 'new Date()', 'Date.now()', 'const { random } = Math'])
    expect(planted).toMatch(WORLDLY);
  for (const fine of ['new Date(ms)', 'toDate(x)', 'Date.UTC(1)']) expect(fine).not.toMatch(WORLDLY);
  for (const planted of ['UPDATE OR REPLACE fill SET x = 1', 'INSERT OR REPLACE INTO x', 'REPLACE INTO x'])
    expect(planted).toMatch(REPLACES);
  for (const planted of ['await import(`../src/db/open.ts`)', "import.meta.glob('../src/db/*.ts')", 'import.meta.glob([`../src/db/*.ts`])'])
    expect(importsIn(planted)).toEqual([expect.stringContaining('../src/db/')]);
});

test('no time, chance or network in the domain', () => {
  const broken = files.filter((file) => file.startsWith('src/domain') && WORLDLY.test(code(file)));
  expect(broken).toEqual([]);
});

test('ipcMain is imported in main/ipc.ts alone', () => {
  expect(files.filter((file) => /\bipcMain\b/.test(code(file)))).toEqual(files.includes('main/ipc.ts') ? ['main/ipc.ts'] : []);
});

test('the page lists its calls in one place: bundled, that list has names and kinds alone', () => {
  const lists = (file: string) => importsOf(file).includes('src/contract/index.ts');
  expect(files.filter((file) => file.startsWith('renderer/') && lists(file))).toEqual(['renderer/api.ts']);
});

test('links are our own, which cost next to nothing, but where a page is told where it was left', () => {
  const routerLink = /import \{[^}]*\bLink\b[^}]*\} from 'react-router'/;
  expect(files.filter((file) => routerLink.test(code(file)))).toEqual(['renderer/ui/crumb.tsx']);
});

test('objects in the contract are strict', () => {
  expect(files.filter((file) => /\bz\s*\.\s*(object|looseObject|interface)\s*\(/.test(code(file)))).toEqual([]);
});

test('no statement replaces a row: it would skip the recorder', () => {
  const sources = [...files, ...readdirSync(join(root, 'migrations')).map((name) => `migrations/${name}`)];
  expect(sources.filter((file) => REPLACES.test(code(file)))).toEqual([]);
});

test('no file is over 400 lines', () => {
  const long = [...files, ...walk(join(root, 'tests')).map((file) => relative(root, file))].filter(
    (file) => readFileSync(join(root, file), 'utf8').split('\n').length > 400,
  );
  expect(long).toEqual([]);
});

function allowed(file: string, target: string): boolean {
  const only = ONLY_IN[target];
  if (only && !file.startsWith(only)) return false;
  const folder = Object.keys(MAY)
    .filter((prefix) => file.startsWith(`${prefix}/`) || file.startsWith(`${prefix}.`))
    .sort((a, b) => b.length - a.length)[0];
  if (!folder) return false;
  const side = SIBLINGS.find((siblings) => file.startsWith(`${siblings}/`) && target.startsWith(`${siblings}/`));
  if (side) return areaOf(side, file) === areaOf(side, target) || SHARED_BY_SIBLINGS.has(target);
  if (target.startsWith(`${folder}/`) || target.startsWith(`${folder}.`)) return true;
  const rules = MAY[folder] ?? [];
  if (target.startsWith('node:')) return rules.includes('node');
  const isOurs = /^(src|main|renderer|tests)\//.test(target);
  if (!isOurs)
    return rules.includes('react & co')
      ? !NEVER_IN_RENDERER.test(target)
      : rules.some((rule) => target === rule || target.startsWith(`${rule}/`));
  return rules.some((rule) => target === `${rule}.ts` || target.startsWith(`${rule}/`));
}

/** An area is one file, or a folder of that name beside it. */
/** src/features/fills.ts and src/features/fills/new-fill.ts are one area. */
function areaOf(siblings: string, path: string): string | undefined {
  return path
    .slice(siblings.length + 1)
    .split('/')[0]
    ?.replace(/\.ts$/, '');
}

function importsOf(file: string): string[] {
  return importsIn(code(file)).map((specifier) => (specifier.startsWith('.') ? resolveOurs(file, specifier) : specifier));
}

function importsIn(text: string): string[] {
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"`]([^'"`]+)['"`]|\bimport\.meta\.glob[^(]*\(\s*\[?\s*['"`]([^'"`]+)['"`]/g,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');
}

function resolveOurs(file: string, specifier: string): string {
  const path = resolve(root, dirname(file), specifier.split('?')[0] ?? '');
  if (!existsSync(path) && !specifier.includes('*')) throw new Error(`${file} imports ${specifier}, which is not there`);
  return relative(root, path);
}

function code(file: string): string {
  return readFileSync(join(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');
}

function walk(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) return walk(path);
    return /\.(ts|tsx|mjs|js)$/.test(name) ? [path] : [];
  });
}

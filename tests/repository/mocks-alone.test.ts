import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import config from '../../vitest.config.ts';

const root = resolve(import.meta.dirname, '../..');

test('a file that replaces a module shares its modules with no other', () => {
  const projects = config.test?.projects as { test: { name: string; include: string[] } }[];
  const alone = projects.find(({ test: { name } }) => name === 'alone')?.test.include ?? [];
  const replacing = globSync('tests/**/*.test.ts', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\bvi\s*\.\s*(mock|doMock)[(<]/.test(readFileSync(join(root, file), 'utf8')));
  expect(replacing.length).toBeGreaterThan(0);
  expect(replacing.filter((file) => !alone.includes(file))).toEqual([]);
});

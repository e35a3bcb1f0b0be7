import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { ALL_IMPORTERS } from '../../src/importers/all-importers.ts';
import type { Importer } from '../../src/importers/importer.ts';
import { SHIPPED_TEMPLATES } from '../../src/importers/mapper/templates/shipped-templates.ts';

const FORMATS = join(import.meta.dirname, '../../src/importers/formats');

it('lists every format that there is', async () => {
  const files = readdirSync(FORMATS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(files.map((file): Promise<object> => import(pathToFileURL(join(FORMATS, file)).href)));
  const written = modules.flatMap((module) => Object.values(module).filter(isImporter)).map(({ id }) => id);
  const shipped = SHIPPED_TEMPLATES.map(({ id }) => id);
  expect(ALL_IMPORTERS.map(({ id }) => id).toSorted()).toEqual([...written, ...shipped].toSorted());
});

it('gives each format a name of its own', () => {
  const ids = ALL_IMPORTERS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

it('lets the formats of one broker agree on what makes an id unique', () => {
  const scopes = Map.groupBy(ALL_IMPORTERS, ({ broker }) => broker);
  const differing = [...scopes].filter(([, formats]) => new Set(formats.map(({ idScope }) => idScope.join())).size > 1);
  expect(differing.map(([broker]) => broker)).toEqual([]);
});

const isImporter = (value: unknown): value is Importer =>
  typeof value === 'object' && value !== null && 'detect' in value && 'parse' in value;

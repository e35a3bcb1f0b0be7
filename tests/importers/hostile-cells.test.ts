import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { ALL_IMPORTERS } from '../../src/importers/all-importers.ts';
import { FIXTURES, type Fixture, recorded } from '../support/recorded-fixtures.ts';
import { withCell } from '../support/with-cell.ts';

// The tests of the formats run here once more, so that what they read can be spoiled afterwards, cell by cell.
vi.mock('../support/parse-file.ts', async (original) => {
  const { parseFile } = await original<typeof import('../support/parse-file.ts')>();
  return { parseFile: recorded(parseFile) };
});
vi.mock('../support/parse-rows.ts', async (original) => {
  const { parseRows } = await original<typeof import('../support/parse-rows.ts')>();
  return { parseRows: recorded(parseRows) };
});
for (const folder of ['formats', 'mapper']) {
  const files = readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((each) => each.endsWith('.test.ts'))) {
    await import(pathToFileURL(join(import.meta.dirname, folder, file)).href);
  }
}

const WORDS = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

describe.each(ALL_IMPORTERS.map(({ id }) => id))('%s', (id) => {
  it('takes the names that every object has for words like any other', () => {
    for (const { importer, source, options } of fullest(id, 1)) {
      for (const word of WORDS) {
        for (const spoiled of withCell(source, word)) {
          importer.detect(spoiled);
          const found = [...importer.parse(spoiled, options)];
          expect(() => structuredClone(found)).not.toThrow();
        }
      }
    }
  });
});

/** The fixtures of an importer that say most. */
function fullest(id: string, count: number): Fixture[] {
  const texts = new Map<string, Fixture>();
  for (const fixture of FIXTURES) if (fixture.importer.id === id) texts.set(textOf(fixture), fixture);
  const sorted = [...texts].filter(([text]) => text.length < 8000).toSorted(([a], [b]) => b.length - a.length);
  expect(sorted.length).toBeGreaterThan(0);
  return sorted.slice(0, count).map(([, fixture]) => fixture);
}

const textOf = ({ source }: Fixture): string =>
  JSON.stringify('sheets' in source ? source.sheets.map((sheet) => [...sheet.rows()]) : 'root' in source ? source.root : source.value);

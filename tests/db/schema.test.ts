import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { migrations } from '../../src/db/migrations.ts';
import { openForWriting } from '../../src/db/open.ts';
import { fixedWorld } from '../support/fixed-world.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('kysely knows every table, its columns, and which of them may be null', () => {
  const sql = openForWriting(tempFolder(), migrations, fixedWorld());
  const rows = sql
    .prepare<[], string>(
      `SELECT t.name || '.' || c.name || iif(c."notnull" OR c.pk, '', ' or null')
       FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c
       WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all();
  sql.close();
  expect(declared().sort()).toEqual(rows.sort());
});

/** The types, read as the text they are: they are gone by the time a test runs. */
function declared(): string[] {
  return ['core', 'facts', 'words', 'derived'].flatMap((layer) => {
    const text = readFileSync(new URL(`../../src/db/schema/${layer}.ts`, import.meta.url), 'utf8');
    return [...text.matchAll(/^ {2}(\w+): \{(.*?)\};$/gms)].flatMap(([, table, body = '']) =>
      [...body.matchAll(/(\w+):([^;]+)(?:;|$)/g)].map(
        ([, column, type = '']) => `${table}.${column}${type.includes('null') ? ' or null' : ''}`,
      ),
    );
  });
}

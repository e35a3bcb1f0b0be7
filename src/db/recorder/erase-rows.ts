import type { Connection } from '../connection.ts';
import { quoteName } from './row-record.ts';
import { userTable } from './user-tables.ts';

export interface ErasedRows {
  readonly table: string;
  /** A condition on the columns of the table, over the row that is there and over each earlier version of it. */
  readonly column: string;
  readonly values: readonly (string | number)[];
}

/**
 * Erases rows with all their history, and records nothing of it. What came before can still be undone: steps of other rows stay,
 * and an import that brought these rows counts as having brought only the others. Tables that refer to others come first.
 */
export function eraseRows(sql: Connection, erased: readonly ErasedRows[]): void {
  const recording = sql.prepare<[], number | null>('SELECT change_set_id FROM recorder').pluck().get() as number | null;
  sql.prepare('UPDATE recorder SET change_set_id = NULL').run();
  for (const rows of erased) eraseFrom(sql, rows);
  sql.prepare('DELETE FROM change_set WHERE id NOT IN (SELECT change_set_id FROM row_change)').run();
  sql.prepare('UPDATE recorder SET change_set_id = ?').run(recording);
}

function eraseFrom(sql: Connection, { table, column, values }: ErasedRows): void {
  const { key } = userTable(table);
  const list = JSON.stringify(values);
  const among = 'IN (SELECT value FROM json_each(:list))';
  forgetImports(sql, table, `${quoteName(column)} ${among}`, list);
  sql.prepare(`DELETE FROM ${quoteName(table)} WHERE ${quoteName(column)} ${among}`).run({ list });
  const isOurs = column === key ? `row_key ${among}` : `(before ->> :path ${among} OR after ->> :path ${among})`;
  sql
    .prepare(`DELETE FROM row_change WHERE table_name = :table AND row_key IS NOT NULL AND ${isOurs}`)
    .run(column === key ? { table, list } : { table, list, path: `$.${column}` });
}

/** A bulk step says how many rows its range holds. */
function forgetImports(sql: Connection, table: string, isOurs: string, list: string): void {
  sql
    .prepare(
      `UPDATE bulk_change SET rows = rows - (SELECT count(*) FROM ${quoteName(table)} AS row WHERE row.id BETWEEN first_id AND last_id AND row.${isOurs})
       WHERE columns IS NULL AND id IN (SELECT id FROM row_change WHERE table_name = :table AND operation = 'bulk')`,
    )
    .run({ table, list });
}

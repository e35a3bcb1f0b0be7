import type { Database } from 'better-sqlite3';
import { type Column, columnsOf, quoteName, quoteText, toRecord } from './row-record.ts';
import { USER_TABLES, type UserTable } from './user-tables.ts';

/** Makes the file record what the list of user tables says now. Call it after migrations; it writes only when something differs. */
export function installTriggers(sql: Database): void {
  const wanted = new Map(USER_TABLES.flatMap((userTable) => triggersOf(userTable, columnsOf(sql, userTable.table))));
  const present = installed(sql);
  if (present.size === wanted.size && [...wanted].every(([name, text]) => present.get(name) === text)) return;
  sql.transaction(() => {
    dropTriggers(sql);
    for (const text of wanted.values()) sql.exec(text);
  })();
}

/** For a migration that takes away a column: SQLite refuses while a trigger names it. */
export function dropTriggers(sql: Database): void {
  for (const name of installed(sql).keys()) sql.exec(`DROP TRIGGER ${name}`);
}

function installed(sql: Database): Map<string, string> {
  const rows = sql
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'record_*'")
    .all();
  return new Map(rows.map((row) => [row.name, row.sql]));
}

function triggersOf({ table, key }: UserTable, columns: readonly Column[]): [name: string, text: string][] {
  const before = toRecord(columns, 'OLD');
  const after = toRecord(columns, 'NEW');
  const differs = columns.map(({ name }) => `OLD.${quoteName(name)} IS NOT NEW.${quoteName(name)} COLLATE BINARY`).join(' OR ');
  const inBulk = `bulk_table IS ${quoteText(table)} AND NEW.id > bulk_above`;
  return [
    trigger('insert', `(SELECT change_set_id IS NOT NULL AND NOT (${inBulk}) FROM recorder)`, 'NEW', 'NULL', after),
    trigger('update', `(SELECT change_set_id IS NOT NULL FROM recorder) AND (${differs})`, 'NEW', before, after),
    trigger('delete', '(SELECT change_set_id IS NOT NULL FROM recorder)', 'OLD', before, 'NULL'),
  ];

  function trigger(operation: string, when: string, row: string, before: string, after: string): [string, string] {
    const name = `record_${table}_${operation}`;
    const text = `CREATE TRIGGER ${name} AFTER ${operation.toUpperCase()} ON ${quoteName(table)} WHEN ${when} BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, ${quoteText(table)}, ${quoteText(operation)}, ${row}.${quoteName(key)}, ${before}, ${after} FROM recorder;
END`;
    return [name, text];
  }
}

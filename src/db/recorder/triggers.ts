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

/**
 * Takes the insert trigger of a table away and gives the way to put it back. Even a trigger that does nothing makes
 * each insert a third slower; inside a transaction nobody else ever sees it gone.
 */
export function muteInserts(sql: Database, table: string): () => void {
  const name = nameOf(table, 'insert');
  const text = installed(sql).get(name);
  if (text === undefined) throw new Error(`one bulk insert into ${table} at a time`);
  sql.exec(`DROP TRIGGER ${name}`);
  return () => sql.exec(text);
}

const nameOf = (table: string, operation: string) => `record_${table}_${operation}`;

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
  const recording = '(SELECT change_set_id IS NOT NULL FROM recorder)';
  return [
    trigger('insert', recording, 'NEW', 'NULL', after),
    trigger('update', `${recording} AND (${differs})`, 'NEW', before, after),
    trigger('delete', recording, 'OLD', before, 'NULL'),
  ];

  function trigger(operation: string, when: string, row: string, before: string, after: string): [string, string] {
    const name = nameOf(table, operation);
    const text = `CREATE TRIGGER ${name} AFTER ${operation.toUpperCase()} ON ${quoteName(table)} WHEN ${when} BEGIN
  INSERT INTO row_change (change_set_id, table_name, operation, row_key, before, after)
  SELECT change_set_id, ${quoteText(table)}, ${quoteText(operation)}, ${row}.${quoteName(key)}, ${before}, ${after} FROM recorder;
END`;
    return [name, text];
  }
}

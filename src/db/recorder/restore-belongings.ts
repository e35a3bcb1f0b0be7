import type { Database } from 'better-sqlite3';
import { withFreeId } from './free-id.ts';
import type { MoveRow } from './move-row.ts';
import { quoteName } from './row-record.ts';
import { userTable } from './user-tables.ts';

/**
 * Brings back what went with a row: the rows that pointed at it and were removed in the same change, and what pointed at those.
 * What also pointed at a row that is gone, or whose number another row has taken since, stays away. `removal` is the change that
 * removed the row.
 */
export function restoreBelongings(sql: Database, moveRow: MoveRow, removal: number): void {
  const root = sql
    .prepare<[number], { set: number; table: string; id: number }>(
      `SELECT change_set_id AS "set", table_name AS "table", before ->> 'id' AS id FROM row_change WHERE id = ? AND operation = 'delete'`,
    )
    .get(removal);
  if (!root) return;
  const { set } = root;
  const tables = sql
    .prepare<[number], string>("SELECT DISTINCT table_name FROM row_change WHERE change_set_id = ? AND operation = 'delete'")
    .pluck()
    .all(set);
  bringBack(root.table, root.id);

  function bringBack(parent: string, was: number): void {
    for (const child of tables)
      for (const { column } of referencesOf(sql, child).filter((reference) => reference.parent === parent))
        for (const { record, id } of removedWith(child, column, was)) {
          const anew = pointAnew(child, record);
          if (anew === undefined) continue;
          moveRow(child, null, withFreeId(sql, child, anew));
          bringBack(child, id);
        }
  }

  function removedWith(child: string, column: string, was: number): { record: string; id: number }[] {
    return sql
      .prepare<[number, string, string, number], { record: string; id: number }>(
        `SELECT before AS record, before ->> 'id' AS id FROM row_change
         WHERE change_set_id = ? AND table_name = ? AND operation = 'delete' AND before ->> ? = ? ORDER BY id DESC`,
      )
      .all(set, child, column, was);
  }

  /** The record with the ids that its parents have now; undefined when one of them is not there. */
  function pointAnew(child: string, record: string): string | undefined {
    let anew = record;
    for (const { parent, column } of referencesOf(sql, child)) {
      const was = one<number | null>('SELECT ? ->> ?', record, column);
      if (was === null) continue;
      const now = idNow(parent, was);
      if (now === undefined) return undefined;
      anew = one<string>("SELECT json_set(?, '$.' || ?, ?)", anew, column, now);
    }
    return anew;
  }

  function idNow(parent: string, was: number): number | undefined {
    const removedToo = one<string | undefined>(
      `SELECT row_key FROM row_change
       WHERE change_set_id = ? AND table_name = ? AND operation = 'delete' AND before ->> 'id' = ?`,
      ...[set, parent, was],
    );
    const { key } = userTable(parent);
    if (removedToo !== undefined) return one(`SELECT id FROM ${quoteName(parent)} WHERE ${quoteName(key)} = ?`, removedToo);
    const another = one(
      `SELECT 1 FROM row_change JOIN change_set ON change_set.id = change_set_id
       WHERE table_name = ? AND operation = 'insert' AND change_set_id > ? AND state = 'done' AND after ->> 'id' = ?`,
      ...[parent, set, was],
    );
    return another === undefined ? one(`SELECT id FROM ${quoteName(parent)} WHERE id = ?`, was) : undefined;
  }

  function one<T>(query: string, ...values: (string | number)[]): T {
    return sql
      .prepare<(string | number)[], T>(query)
      .pluck()
      .get(...values) as T;
  }
}

function referencesOf(sql: Database, table: string): { parent: string; column: string }[] {
  const found = sql.pragma(`foreign_key_list(${quoteName(table)})`) as { table: string; from: string }[];
  return found.map(({ table: parent, from }) => ({ parent, column: from }));
}

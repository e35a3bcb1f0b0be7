import type { Database } from 'better-sqlite3';
import { quoteName } from './row-record.ts';

export interface BulkRange {
  /** Writes down which ids were taken since, if any. False: rows that were there before, or of its own, were changed meanwhile. */
  end(changeSet: number): boolean;
}

export function startRange(sql: Database, table: string): BulkRange {
  const name = quoteName(table);
  const newestId = sql.prepare<[], bigint>(`SELECT coalesce(max(id), 0) FROM ${name}`).pluck().safeIntegers();
  const newestStep = sql.prepare<[], number>('SELECT coalesce(max(id), 0) FROM row_change').pluck();
  const [above, step] = [newestId.get() as bigint, newestStep.get() as number];

  return {
    end(changeSet) {
      const rows = sql.prepare<[bigint], number>(`SELECT count(*) FROM ${name} WHERE id > ?`).pluck().get(above) as number;
      const othersChanged = sql
        .prepare("SELECT 1 FROM row_change WHERE id > ? AND table_name = ? AND operation <> 'bulk'")
        .get(step, table);
      if (rows > 0) record(changeSet, rows);
      return !othersChanged;
    },
  };

  function record(changeSet: number, rows: number): void {
    const { lastInsertRowid } = sql
      .prepare("INSERT INTO row_change (change_set_id, table_name, operation) VALUES (?, ?, 'bulk')")
      .run(changeSet, table);
    sql
      .prepare(`INSERT INTO bulk_change (id, first_id, last_id, rows) SELECT ?, min(id), max(id), ? FROM ${name} WHERE id > ?`)
      .run(lastInsertRowid, rows, above);
  }
}

/**
 * What a bulk insert puts between older rows lies in no range. Gives what tells, at the end of a change set, whether the table has just
 * the rows more that were written down: once for all its ranges, since all of a table is counted for it.
 */
export function startCount(sql: Database, table: string, changeSet: number): () => boolean {
  const countAll = sql.prepare<[], number>(`SELECT count(*) FROM ${quoteName(table)}`).pluck();
  const written = sql.prepare<[number, string], number>(WRITTEN).pluck();
  const others = () => (countAll.get() as number) - (written.get(changeSet, table) as number);
  const before = others();
  return () => others() === before;
}

const WRITTEN = `SELECT coalesce(sum(CASE operation WHEN 'bulk' THEN bulk_change.rows WHEN 'insert' THEN 1 WHEN 'delete' THEN -1 ELSE 0 END), 0)
  FROM row_change LEFT JOIN bulk_change USING (id) WHERE change_set_id = ? AND table_name = ?`;

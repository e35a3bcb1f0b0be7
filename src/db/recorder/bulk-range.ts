import type { Database } from 'better-sqlite3';
import { quoteName } from './row-record.ts';

export interface BulkRange {
  /** Writes down which ids were taken since, if any. Gives what is wrong when that is not all that happened to the table. */
  end(changeSet: number): string;
}

export function startRange(sql: Database, table: string): BulkRange {
  const name = quoteName(table);
  const countAll = sql.prepare<[], number>(`SELECT count(*) FROM ${name}`).pluck();
  const newestId = sql.prepare<[], bigint>(`SELECT coalesce(max(id), 0) FROM ${name}`).pluck().safeIntegers();
  const newestStep = sql.prepare<[], number>('SELECT coalesce(max(id), 0) FROM row_change').pluck();
  const [rowsBefore, above, step] = [countAll.get() as number, newestId.get() as bigint, newestStep.get() as number];

  return {
    end(changeSet) {
      const rows = sql.prepare<[bigint], number>(`SELECT count(*) FROM ${name} WHERE id > ?`).pluck().get(above) as number;
      const othersChanged = sql
        .prepare("SELECT 1 FROM row_change WHERE id > ? AND table_name = ? AND operation <> 'bulk'")
        .get(step, table);
      const isClean = !othersChanged && (countAll.get() as number) - rowsBefore === rows;
      if (rows > 0) record(changeSet, rows);
      return isClean ? '' : `a bulk insert into ${table} may only add rows with new, growing ids`;
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

import Database from 'better-sqlite3';
import { AppError, type ErrorDetails } from '../../contract/errors.ts';
import { withFreeId } from './free-id.ts';
import { createMoveRow, type RowRecord } from './move-row.ts';
import { restoreBelongings } from './restore-belongings.ts';
import { columnsOf, quoteName, toRecord } from './row-record.ts';
import { type UserTable, userTable } from './user-tables.ts';

type Sql = Database.Database;
interface Version {
  table: string;
  key: string;
  wanted: RowRecord;
}
export interface RestoredRow {
  table: string;
  key: string;
  row: Record<string, string | number | null>;
}

/** Writes an earlier version over the row as it is now, as an ordinary change. A row that was gone comes with what went with it. */
export function restoreRow(sql: Sql, change: number, latest: number): RestoredRow {
  const { table, key, wanted } = readVersion(sql, change);
  const current = readRow(sql, userTable(table), key);
  if (wanted === null)
    throw new AppError('invalid_input', 'This step removed the row, so it holds nothing to bring back. Choose the version before it.');
  const details: ErrorDetails = { current: parse(current), wanted: parse(wanted) };
  if (latestDone(sql, table, key) !== latest)
    throw new AppError(
      'conflict',
      'This row was changed since you looked at it. Nothing was changed. Compare both versions, then choose again.',
      details,
    );
  try {
    const moveRow = createMoveRow(sql);
    moveRow(table, current, current === null ? withFreeId(sql, table, wanted) : withId(sql, current, wanted));
    if (current === null) restoreBelongings(sql, moveRow, latest);
  } catch (error) {
    if (!(error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT'))) throw error;
    throw new AppError(
      'conflict',
      'This version does not fit the journal as it is now: something else has its name or number, or what it belongs to is gone. Nothing was changed.',
      details,
    );
  }
  return { table, key, row: JSON.parse(wanted) };
}

function readVersion(sql: Sql, change: number): Version {
  const found = sql
    .prepare<[number], Version>(
      'SELECT table_name AS "table", row_key AS key, after AS wanted FROM row_change WHERE id = ? AND row_key IS NOT NULL',
    )
    .get(change);
  if (!found) throw new AppError('not_found', 'There is no such version in the history of this journal.', { change });
  return found;
}

function readRow(sql: Sql, { table, key: column }: UserTable, key: string): RowRecord {
  const record = toRecord(columnsOf(sql, table), 'row');
  return (
    sql
      .prepare<[string], string>(`SELECT ${record} FROM ${quoteName(table)} AS row WHERE row.${quoteName(column)} = ?`)
      .pluck()
      .get(key) ?? null
  );
}

/** Undone changes do not count: the row is as the newest change left it that is still done. 0 when there is none. */
function latestDone(sql: Sql, table: string, key: string): number {
  return sql
    .prepare<[string, string], number>(
      `SELECT coalesce(max(row_change.id), 0) FROM row_change JOIN change_set ON change_set.id = change_set_id
       WHERE table_name = ? AND row_key = ? AND state = 'done'`,
    )
    .pluck()
    .get(table, key) as number;
}

/** A row that is there keeps the id it has. */
const withId = (sql: Sql, current: string, wanted: string): string =>
  sql.prepare<[string, string], string>("SELECT json_set(?, '$.id', ? ->> 'id')").pluck().get(wanted, current) as string;

const parse = (record: RowRecord) => (record === null ? null : JSON.parse(record));

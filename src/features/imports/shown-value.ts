import type { Connection } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';

/** People know accounts and instruments by their names. */
export function shownValue(sql: Connection, field: string, value: unknown): string {
  const named = NAMES[field];
  return String((named === undefined ? value : prepared<[unknown], string>(sql, named).pluck().get(value)) ?? '');
}

const NAMES: Readonly<Record<string, string>> = {
  account_id: 'SELECT name FROM account WHERE id = ?',
  instrument_id: 'SELECT symbol FROM instrument WHERE id = ?',
};

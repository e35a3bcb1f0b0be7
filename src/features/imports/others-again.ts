import type { Connection } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';
import type { CashFact } from '../../importers/facts.ts';
import { BY_HAND } from './edited-fields.ts';
import type { Identity } from './identify.ts';

type Table = (typeof TABLES)[number];
const TABLES = ['cash_event', 'corporate_action', 'broker_order', 'checkpoint'] as const;

/**
 * What an import brought beside fills goes, to come again as the file is read now: money under its old name. What the user changed in it
 * stays as it is, and what he removed stays out.
 */
export function createOthersAgain(sql: Connection, batch: number) {
  const names = new Map(
    prepared<[number], Identity & { row: number; leg: number }>(sql, CASH)
      .all(batch)
      .map(({ row, leg, ...name }) => [place(row, leg), name]),
  );
  const removedCash = new Set(
    prepared<[number], { row: number; leg: number }>(sql, REMOVED_CASH)
      .all(batch)
      .map(({ row, leg }) => place(row, leg)),
  );
  let edited = 0;
  for (const table of TABLES) {
    prepared(sql, `DELETE FROM ${table} WHERE import_id = ? AND NOT ${isEdited(table)}`).run(batch);
    edited += prepared<[number], number>(sql, `SELECT count(*) FROM ${table} WHERE import_id = ?`).pluck().get(batch) as number;
  }

  return {
    edited,
    nameOf: (fact: CashFact): Identity | undefined => names.get(place(fact.row, fact.leg ?? 0)),
    leavesOutCash: (fact: CashFact): boolean => removedCash.has(place(fact.row, fact.leg ?? 0)),
    leavesOut: (table: Table, uid: string): boolean =>
      prepared<[string, string, number]>(sql, REMOVED).get(table, uid, batch) !== undefined,
  };
}

const place = (row: number, leg: number): string => `${row}:${leg}`;
const CASH = 'SELECT import_row AS row, import_leg AS leg, uid, identity FROM cash_event WHERE import_id = ?';
const DELETED = `FROM row_change JOIN change_set ON change_set.id = change_set_id WHERE operation = 'delete' AND ${BY_HAND}`;
const REMOVED_CASH = `SELECT before ->> 'import_row' AS row, before ->> 'import_leg' AS leg ${DELETED}
  AND table_name = 'cash_event' AND before ->> 'import_id' = ?`;
const REMOVED = `SELECT 1 ${DELETED} AND table_name = ? AND row_key = ? AND before ->> 'import_id' = ?`;
const isEdited = (table: Table) => `EXISTS (SELECT 1 FROM row_change JOIN change_set ON change_set.id = change_set_id
  WHERE table_name = '${table}' AND row_key = ${table}.uid AND operation = 'update' AND ${BY_HAND})`;

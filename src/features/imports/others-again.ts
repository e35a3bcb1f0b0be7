import type { Connection } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';
import type { CashFact, Placed } from '../../importers/facts.ts';
import { forgetOrders, restoreOrders } from '../../ledger/complete-order.ts';
import { BY_HAND } from '../../ledger/edited-fields.ts';
import { compareOthers } from './compare-others.ts';
import type { Identity } from './identify.ts';

type Table = (typeof TABLES)[number];
const TABLES = ['cash_event', 'corporate_action', 'broker_order', 'checkpoint'] as const;
const WITH_ROWS = ['cash_event', 'corporate_action', 'checkpoint'] as const;
type WithRow = (typeof WITH_ROWS)[number];

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
  const removed = new Map(WITH_ROWS.map((table) => [table, removedFrom(sql, table, batch)]));
  const compared = compareOthers(sql, batch);
  restoreOrders(sql, batch);
  const completed = forgetOrders(sql, batch);
  let edited = 0;
  for (const table of TABLES) {
    prepared(sql, `DELETE FROM ${table} WHERE import_id = ? AND NOT ${isEdited(table)}`).run(batch);
    edited += prepared<[number], number>(sql, `SELECT count(*) FROM ${table} WHERE import_id = ?`).pluck().get(batch) as number;
  }

  return {
    edited,
    compared,
    /** Orders of which later imports say more, and where among all that was said of one the word of this import stood. */
    completed,
    nameOf: (fact: CashFact): Identity | undefined => names.get(place(fact.row, fact.leg ?? 0)),
    leavesOut: (table: WithRow, { row, leg = 0 }: Placed): boolean => removed.get(table)?.has(place(row, leg)) === true,
  };
}

/** By their rows. What was brought back since stands there again. */
function removedFrom(sql: Connection, table: WithRow, batch: number): Set<string> {
  const rows = prepared<[string, number], { row: number; leg: number }>(sql, REMOVED).all(table, batch);
  const there = prepared<[number], { row: number; leg: number }>(sql, standing(table)).all(batch);
  const standingThere = new Set(there.map(({ row, leg }) => place(row, leg)));
  return new Set(rows.map(({ row, leg }) => place(row, leg)).filter((each) => !standingThere.has(each)));
}

const place = (row: number, leg: number): string => `${row}:${leg}`;
const CASH = 'SELECT import_row AS row, import_leg AS leg, uid, identity FROM cash_event WHERE import_id = ?';
const REMOVED = `SELECT before ->> 'import_row' AS row, before ->> 'import_leg' AS leg
  FROM row_change JOIN change_set ON change_set.id = change_set_id
  WHERE operation = 'delete' AND ${BY_HAND} AND table_name = ? AND before ->> 'import_id' = ?`;
const standing = (table: WithRow) => `SELECT import_row AS row, import_leg AS leg FROM ${table} WHERE import_id = ?`;
const isEdited = (table: Table) => `EXISTS (SELECT 1 FROM row_change JOIN change_set ON change_set.id = change_set_id
  WHERE table_name = '${table}' AND row_key = ${table}.uid AND operation = 'update' AND ${BY_HAND})`;

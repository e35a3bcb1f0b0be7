import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import type { TradeRow } from '../domain/trades/trade-row.ts';
import type { Risk } from './risk-of-trade.ts';

/** Positions of whole accounts, but for some, of which each is a trade of its own. */
export interface LonePositions {
  readonly accounts: readonly ({ readonly id: number } & Risk)[];
  readonly without: readonly number[];
  /** Positions with a higher number are new: neither they nor their exits had a trade before, and no trade has such a number. */
  readonly newest: number;
}

/**
 * Gives new positions their trades, all at once. Gives the numbers of the trades that were added: those that a position has which is
 * new. To have them returned would take the memory of all rows at once.
 */
export function addLoneTrades(sql: Connection, lone: LonePositions): Iterable<number> {
  prepared(sql, ADD).run(parameters(lone));
  return prepared<[number], number>(sql, 'SELECT id FROM trade WHERE id > ?').pluck().iterate(lone.newest);
}

/** Positions that have no such trade as they should, new ones too: someone has to look at each of them. */
export function findOddOnes(sql: Connection, lone: LonePositions): { id: number; uid: string }[] {
  return prepared<unknown[], { id: number; uid: string }>(sql, ODD_ONES).all(parameters(lone));
}

/** The numbers of their trades. */
export function tradesOfLone(sql: Connection, lone: LonePositions): number[] {
  return prepared<unknown[], number>(sql, TRADES).pluck().all(parameters(lone));
}

const parameters = ({ accounts, without, newest }: LonePositions) => ({
  usual: JSON.stringify(accounts.map(({ id, risk, risk_source }) => [id, risk, risk_source])),
  without: JSON.stringify(without),
  newest,
});

const same = (name: keyof TradeRow) => `position.${name}`;
/** What tradeOfPositions says of one position. */
const AS_TRADE: Record<keyof (TradeRow & Risk), string> = {
  uid: same('uid'),
  account_id: same('account_id'),
  unit: "'position'",
  group_kind: 'NULL',
  grouped_by: 'NULL',
  instrument_id: same('instrument_id'),
  instruments: '1',
  underlying: same('underlying'),
  direction: same('direction'),
  status: same('status'),
  opened_at: same('opened_at'),
  closed_at: "iif(position.status = 'open', NULL, position.ended_at)",
  by_day: same('by_day'),
  opened_day: same('opened_day'),
  closed_day: "iif(position.status = 'open', NULL, position.closed_day)",
  quantity: same('quantity'),
  open_quantity: same('open_quantity'),
  average_entry: same('average_entry'),
  average_exit: same('average_exit'),
  currency: same('currency'),
  gross: same('gross'),
  computed: same('computed'),
  costs: same('costs'),
  carry: same('carry'),
  net: same('net'),
  gross_quote: 'iif(position.currency IS NULL, NULL, position.gross_quote)',
  costs_quote: 'iif(position.currency IS NULL, NULL, position.costs_quote)',
  costs_known: same('costs_known'),
  pnl_source: same('pnl_source'),
  missing: same('missing'),
  risk: 'usual.risk',
  risk_source: 'usual.risk_source',
  positions: '1',
  fills: same('fills'),
  exits: same('exits'),
};
const NAMES = Object.keys(AS_TRADE);
const VALUES = Object.values(AS_TRADE).join(', ');

const USUAL = `WITH usual (account, risk, risk_source) AS MATERIALIZED
  (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(:usual))`;
/** One after the other as they are stored: by an index they would be all over the file. */
const POSITIONS = 'position NOT INDEXED CROSS JOIN usual ON usual.account = position.account_id';
const ARE_LONE = 'position.id NOT IN (SELECT value FROM json_each(:without))';

const ADD = `${USUAL} INSERT INTO trade (id, ${NAMES.join(', ')})
  SELECT position.id, ${VALUES} FROM ${POSITIONS} WHERE position.id > :newest AND ${ARE_LONE}
  ON CONFLICT DO NOTHING`;
const TRADES = `${USUAL} SELECT trade_id FROM ${POSITIONS} WHERE ${ARE_LONE}`;
const ODD_ONES = `${USUAL} SELECT position.id, position.uid FROM ${POSITIONS} LEFT JOIN trade ON trade.id = trade_id
  WHERE ${ARE_LONE} AND (trade.id IS NULL OR (position.id <= :newest AND (${NAMES.map((name) => `trade.${name}`).join(', ')}) IS NOT (${VALUES})))`;

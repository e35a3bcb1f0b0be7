import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';

export interface AnchoredPosition {
  readonly id: number;
  readonly uid: string;
  readonly tradeId: number;
  readonly accountId: number;
  readonly instrumentId: number;
  readonly book: string;
  readonly openedAt: number;
}
interface Leg {
  account: number;
  instrument: number;
  book: string;
  natural: number;
  side: 'buy' | 'sell';
  at: number;
  seq: number;
  uid: string;
}

/**
 * The positions a leg lies in now, the one that counts first: the one it begins, else the one it adds to, else the one it
 * closes. None while its fill is gone or in the bin.
 */
export function positionsOfAnchor(sql: Connection, anchor: string): AnchoredPosition[] {
  const begun = prepared<[string], AnchoredPosition>(sql, `${SELECT} WHERE uid = ?`).get(anchor);
  const leg = readLeg(sql, anchor);
  if (!leg) return begun ? [begun] : [];
  const waited = prepared<Leg[], AnchoredPosition>(sql, WAITED).get(leg);
  if (waited) return begun && begun.id !== waited.id ? [begun, waited] : [waited];
  const inChain = prepared<Leg[], AnchoredPosition>(sql, IN_CHAIN).all(leg);
  return begun ? [begun, ...inChain.filter(({ id }) => id !== begun.id)] : inChain;
}

const SELECT = `SELECT id, uid, trade_id AS tradeId, account_id AS accountId, instrument_id AS instrumentId, book, opened_at AS openedAt
  FROM position`;

/** A close by day may stand later than its fill says: the exit that it is tells where. */
const WAITED = `${SELECT} WHERE id = (SELECT position_id FROM partial_close WHERE uid = :uid AND by_day = 1)`;

/** A fill that the user moved as a whole lies in the book he moved it to. */
const IN_CHAIN = `${SELECT}
  WHERE account_id = :account AND instrument_id = :instrument AND opened_at <= :at AND ended_at >= :at
    AND (opened_at, opened_seq, uid) <= (:at, :seq, :uid) AND (ended_at, ended_seq, ended_uid) >= (:at, :seq, :uid)
    AND (book = :book OR (:natural AND book IN
      (SELECT fill_allocation.book FROM fill_allocation JOIN fill ON fill.id = fill_id WHERE fill.uid = :uid)))
  ORDER BY (direction = 'long') <> (:side = 'buy'), opened_at, opened_seq`;

function readLeg(sql: Connection, anchor: string): Leg | undefined {
  return (
    prepared<[string], Leg>(sql, `${LEG_OF_FILL} WHERE fill.uid = ? AND binned_at IS NULL`).get(anchor) ??
    prepared<[string], Leg>(sql, LEG_OF_PART).get(anchor)
  );
}
/** Where an account does not hedge, its tickets are one book. */
const LEG_OF_FILL = `SELECT account_id AS account, instrument_id AS instrument, iif(position_mode = 'hedging', book, '') AS book,
  1 AS natural, side, at, seq, fill.uid FROM fill JOIN account ON account.id = account_id`;
const LEG_OF_PART = `SELECT account_id AS account, instrument_id AS instrument, fill_allocation.book, 0 AS natural, side, at, seq, leg_uid AS uid
  FROM fill_allocation JOIN fill ON fill.id = fill_id WHERE leg_uid = ? AND binned_at IS NULL`;

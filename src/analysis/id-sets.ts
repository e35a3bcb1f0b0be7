import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';

export function idsOfTrades(sql: Connection, uids: readonly string[]): ReadonlySet<number> {
  const text = 'SELECT trade.id FROM trade JOIN json_each(?) AS wanted ON trade.uid = wanted.value';
  return new Set(prepared<[string], number>(sql, text).pluck().all(JSON.stringify(uids)));
}

/** Some fill of which came with one of these imports; where each exit is a trade, some fill of their position. */
export function idsOfImports(sql: Connection, uids: readonly string[]): ReadonlySet<number> {
  const wanted = JSON.stringify(uids);
  const legs = prepared<[string, string], Leg>(sql, LEGS).all(wanted, wanted);
  const positions = new Set(prepared<[string], number>(sql, BY_EXIT).pluck().all(wanted));
  // Positions of a chain follow each other: both lists are walked once.
  const chains = Map.groupBy(legs, ({ account, instrument, book }) => JSON.stringify([account, instrument, book]));
  for (const ofChain of chains.values()) {
    const { account, instrument, book } = ofChain[0] as Leg;
    const stored = prepared<[number, number, string], Place>(sql, CHAIN).all(account, instrument, book);
    let at = 0;
    for (const leg of ofChain) {
      while (at < stored.length && endsBefore(stored[at] as Place, leg)) at++;
      // One that goes through zero ends the one and begins the next.
      for (const place of stored.slice(at, at + 2)) if (!beginsAfter(place, leg)) positions.add(place.id);
    }
  }
  return new Set(
    prepared<[string, string], number>(sql, TRADES)
      .pluck()
      .all(JSON.stringify([...positions]), JSON.stringify([...positions])),
  );
}

interface Leg {
  readonly account: number;
  readonly instrument: number;
  readonly book: string;
  readonly at: number;
  readonly seq: number;
  readonly uid: string;
}
interface Place {
  readonly id: number;
  readonly uid: string;
  readonly opened_at: number;
  readonly opened_seq: number;
  readonly ended_at: number;
  readonly ended_seq: number;
  readonly ended_uid: string;
}

const isBefore = (at: number, seq: number, uid: string, otherAt: number, otherSeq: number, other: string): boolean =>
  at !== otherAt ? at < otherAt : seq !== otherSeq ? seq < otherSeq : uid < other;
const endsBefore = (place: Place, { at, seq, uid }: Leg) => isBefore(place.ended_at, place.ended_seq, place.ended_uid, at, seq, uid);
const beginsAfter = (place: Place, { at, seq, uid }: Leg) => isBefore(at, seq, uid, place.opened_at, place.opened_seq, place.uid);

const OWN = `json_each(?) AS wanted JOIN import_batch ON import_batch.uid = wanted.value
  JOIN fill ON fill.import_id = import_batch.id AND binned_at IS NULL`;
const LEGS = `
SELECT fill.account_id AS account, instrument_id AS instrument, iif(position_mode = 'hedging', book, '') AS book, fill.at AS at, seq AS seq,
  fill.uid AS uid
  FROM ${OWN} JOIN account ON account.id = fill.account_id
UNION ALL
SELECT fill.account_id, instrument_id, fill_allocation.book, fill.at, seq, leg_uid FROM ${OWN} JOIN fill_allocation ON fill_id = fill.id
ORDER BY at, seq, uid`;
/** A close by day may have waited for what it closes. */
const BY_EXIT = `SELECT position_id FROM ${OWN} JOIN partial_close ON partial_close.uid = fill.uid`;
const CHAIN = `SELECT id, uid, opened_at, opened_seq, ended_at, ended_seq, ended_uid FROM position
  WHERE account_id = ? AND instrument_id = ? AND book = ? ORDER BY opened_at, opened_seq, uid`;
const TRADES = `SELECT position.trade_id FROM position JOIN json_each(?) AS wanted ON position.id = wanted.value
UNION SELECT partial_close.trade_id FROM partial_close JOIN json_each(?) AS wanted ON position_id = wanted.value`;

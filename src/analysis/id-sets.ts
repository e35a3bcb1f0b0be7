import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';

export function idsOfTrades(sql: Connection, uids: readonly string[]): ReadonlySet<number> {
  const text = 'SELECT trade.id FROM trade JOIN json_each(?) AS wanted ON trade.uid = wanted.value';
  return new Set(prepared<[string], number>(sql, text).pluck().all(JSON.stringify(uids)));
}

/** Some fill of which came with one of these imports. All lists of a screen ask for the same ones: until something changes they are remembered. */
export function idsOfImports(sql: Connection, rev: number, uids: readonly string[]): ReadonlySet<number> {
  const wanted = JSON.stringify(uids);
  const last = remembered.get(sql);
  if (last?.rev === rev && last.wanted === wanted) return last.ids;
  const ids = findOfImports(sql, wanted);
  remembered.set(sql, { rev, wanted, ids });
  return ids;
}

const remembered = new WeakMap<Connection, { rev: number; wanted: string; ids: ReadonlySet<number> }>();

/** Where each exit is a trade, some fill of their position. */
function findOfImports(sql: Connection, wanted: string): ReadonlySet<number> {
  const found = new Set<number>();
  const positions = new Set<number>();
  for (const ofChain of chainsOf(prepared<[string, string], Leg>(sql, LEGS).raw().all(wanted, wanted))) {
    const [[account, instrument, book]] = ofChain;
    const stored = prepared<[number, number, string], Place>(sql, CHAIN).raw().all(account, instrument, book);
    let at = 0;
    // Positions of a chain follow each other: both lists are walked once.
    for (const leg of ofChain) {
      while (at < stored.length && endsBefore(stored[at] as Place, leg)) at++;
      // One that goes through zero ends the one and begins the next.
      for (let next = at; next < at + 2; next++) {
        const place = stored[next];
        if (place && !beginsAfter(place, leg)) add(place[0], place[1]);
      }
    }
  }
  for (const [id, trade] of prepared<[string], [number, number]>(sql, BY_DAY).raw().all(wanted)) add(id, trade);
  for (const trade of prepared<[string], number>(sql, OF_EXITS)
    .pluck()
    .all(JSON.stringify([...positions])))
    found.add(trade);
  return found;

  function add(position: number, trade: number): void {
    positions.add(position);
    found.add(trade);
  }
}

/** Sorted here, each by itself: those of an import nearly are. */
function chainsOf(legs: readonly Leg[]): Iterable<[Leg, ...Leg[]]> {
  const chains = new Map<string, [Leg, ...Leg[]]>();
  for (const leg of legs) {
    const key = `${leg[0]} ${leg[1]} ${leg[2]}`;
    const own = chains.get(key);
    if (own) own.push(leg);
    else chains.set(key, [leg]);
  }
  for (const own of chains.values()) own.sort((a, b) => a[3] - b[3] || a[4] - b[4] || (a[5] < b[5] ? -1 : 1));
  return chains.values();
}

type Leg = [account: number, instrument: number, book: string, at: number, seq: number, uid: string];
type Place = [
  ...[id: number, trade: number, uid: string, openedAt: number, openedSeq: number],
  ...[endedAt: number, endedSeq: number, endedUid: string],
];

const isBefore = (at: number, seq: number, uid: string, otherAt: number, otherSeq: number, other: string): boolean =>
  at !== otherAt ? at < otherAt : seq !== otherSeq ? seq < otherSeq : uid < other;
const endsBefore = ([, , , , , at, seq, uid]: Place, leg: Leg) => isBefore(at, seq, uid, leg[3], leg[4], leg[5]);
const beginsAfter = ([, , uid, at, seq]: Place, leg: Leg) => isBefore(leg[3], leg[4], leg[5], at, seq, uid);

const OWN = `json_each(?) AS wanted JOIN import_batch ON import_batch.uid = wanted.value
  JOIN fill ON fill.import_id = import_batch.id AND binned_at IS NULL`;
const LEGS = `
SELECT fill.account_id, instrument_id, iif(position_mode = 'hedging', book, ''), fill.at, seq, fill.uid
  FROM ${OWN} JOIN account ON account.id = fill.account_id
UNION ALL
SELECT fill.account_id, instrument_id, fill_allocation.book, fill.at, seq, leg_uid FROM ${OWN} JOIN fill_allocation ON fill_id = fill.id`;
/** A close by day may have waited for what it closes. */
const BY_DAY = `SELECT position.id, position.trade_id FROM ${OWN} AND precision = 'day'
  JOIN partial_close ON partial_close.uid = fill.uid JOIN position ON position.id = position_id`;
const CHAIN = `SELECT id, trade_id, uid, opened_at, opened_seq, ended_at, ended_seq, ended_uid FROM position
  WHERE account_id = ? AND instrument_id = ? AND book = ? ORDER BY opened_at, opened_seq, uid`;
const OF_EXITS = 'SELECT trade_id FROM partial_close JOIN json_each(?) AS wanted ON position_id = wanted.value';

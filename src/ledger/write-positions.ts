import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import { decimalText } from '../domain/decimal/decimal-text.ts';
import { roundTo } from '../domain/decimal/round-decimal.ts';
import type { Aside, Position } from '../domain/trades/position.ts';
import type { AccountRules } from './account-rules.ts';
import type { Chain } from './dirty.ts';
import type { Family } from './family.ts';
import { companionsOf, linked } from './neighbours.ts';
import { nextId } from './next-id.ts';
import { type ExitRow, type PositionRow, rowsOfPosition } from './position-rows.ts';
import type { Rebuilt } from './rebuild-chain.ts';
import { hasPlans } from './risk-of-trade.ts';
import { exitsOfPosition, partsOf, type StoredExitRow, type StoredLink, type StoredParts, type StoredPositionRow } from './stored-parts.ts';
import { firstRowWriter, type RowWriter, rowWriter } from './stored-rows.ts';
import type { Written } from './written.ts';

type PlacedPosition = PositionRow & { trade_id: number };
type PlacedExit = ExitRow & { position_id: number; trade_id: number };

/** What to group anew after positions were written. */
export interface Changed {
  readonly positions: Set<number>;
  readonly trades: Set<number>;
  /** Of which everything is new: no need to name its positions, of which there may be a million. */
  readonly accounts: Set<number>;
  /** When exits were that are others now, where a trade is a lot: no row leads to those of its trades that are not its first. */
  readonly closings: Closing[];
  /** Positions with a higher number are new. */
  readonly newest: number;
}
export interface Closing {
  readonly account_id: number;
  readonly day: number;
  readonly last_at: number;
}

/** Brings the stored positions and exits of parts of chains to what was built, over one settling. */
export interface PositionWriter {
  write(account: AccountRules, family: Family, chain: Chain, rebuilt: Rebuilt): void;
  /** Removes what none of the chains took over: what one loses another may have, under the number it had. */
  finish(): Changed;
}

export function createPositionWriter(sql: Connection, written: Written): PositionWriter {
  const isEmpty = ['position', 'partial_close'].every((table) => !prepared(sql, `SELECT 1 FROM ${table} LIMIT 1`).get());
  const writerOf = isEmpty ? firstRowWriter : rowWriter;
  const positionsOf: RowWriter<PlacedPosition> = writerOf(sql, 'position');
  const closings: RowWriter<PlacedExit> = writerOf(sql, 'partial_close');
  let next = nextId(sql);
  const changed: Changed = { positions: new Set(), trades: new Set(), accounts: new Set(), closings: [], newest: next - 1 };
  // Of these what another one takes over is found by its uid.
  const lost = { positions: new Map<number, StoredPositionRow>(), exits: new Set<number>() };
  // From one position to another: that it is not among the exits of the one any more was known before.
  const moved = new Set<number>();
  // What a plan risked follows from legs, though the rows of their position stay as they are.
  const mindsLegs = hasPlans(sql);

  return {
    write(account, family, chain, rebuilt) {
      const stored = rebuilt.readStored();
      for (const position of rebuilt.positions) {
        writePosition(account, family, chain, position, stored);
        stored.positions.delete(position.uid);
      }
      for (const row of stored.positions.values()) lost.positions.set(row.id, row);
      for (const { id } of family.instruments) writeQuestions(sql, { ...chain, instrument: id }, rebuilt);
    },
    finish() {
      for (const row of lost.positions.values()) removePosition(row);
      for (const id of lost.exits) removeExit(id);
      for (const table of [positionsOf, closings]) table.flush();
      return changed;
    },
  };

  function writePosition(account: AccountRules, family: Family, chain: Chain, position: Position, stored: StoredParts): void {
    const { position: row, exits, links } = rowsOfPosition(account.id, family, chain.book, position);
    const here = stored.positions.get(position.uid);
    // One that was in another chain until now moves here.
    const old = here ?? storedBy<StoredPositionRow>('position', row.uid);
    if (old && WHERE_OPENED.some((name) => old[name] !== row[name])) leavePlace(old);
    const fresh = old ? undefined : next++;
    const { id, changed: differs } = positionsOf.write(old, { ...row, trade_id: old?.trade_id ?? (fresh as number) }, fresh);
    lost.positions.delete(id);
    const { links: linksBefore, exits: exitsBefore } = here || !old ? stored : partsOf(sql, id);
    const linksDiffer = writeLinks(id, links, linksBefore.get(id) ?? []);
    const exitsDiffer = writeExits(id, exits, old?.trade_id ?? id, exitsBefore.get(id) ?? []);
    if (isEmpty) changed.accounts.add(account.id);
    // So do the lots that a trade consists of.
    else if (differs || linksDiffer || exitsDiffer || mindsLegs || account.unit === 'lot') changed.positions.add(id);
  }

  /** True when one of them was another one. */
  function writeExits(position: number, exits: readonly ExitRow[], trade: number, was: readonly StoredExitRow[]): boolean {
    const before = new Map(was.map((row) => [row.uid, row]));
    let differs = false;
    for (const exit of exits) {
      const old = before.get(exit.uid) ?? storedBy<StoredExitRow>('partial_close', exit.uid);
      // One that another position had until now belongs to the trade of this one.
      const isOwn = old?.position_id === position;
      const row = { ...exit, position_id: position, trade_id: isOwn ? old.trade_id : trade };
      const { id, changed: isNew } = closings.write(old, row);
      before.delete(exit.uid);
      lost.exits.delete(id);
      if (!isNew) continue;
      differs = true;
      if (old && !isOwn) moved.add(id);
      written.touch('exit', id);
      // Midnight may be an hour or stand for a day: then nothing else of its trade need differ.
      if (row.by_day === 1 || old?.by_day === 1) written.touch('trade', row.trade_id);
      if (old) written.realise(old, -1);
      if (old) changed.closings.push(old);
      written.realise(row, 1);
    }
    for (const { id } of before.values()) if (!moved.has(id)) lost.exits.add(id);
    return differs || before.size > 0;
  }

  /** What opened beside it, and what was one trade with it, may now be one with what it was not. */
  function leavePlace(row: StoredPositionRow): void {
    for (const other of companionsOf(sql, row)) changed.positions.add(other);
    changed.trades.add(row.trade_id);
  }

  function removePosition(row: StoredPositionRow): void {
    leavePlace(row);
    for (const { id } of exitsOfPosition(sql, row.id)) lost.exits.add(id);
    prepared(sql, 'DELETE FROM position_link WHERE position_id = ?').run(row.id);
    positionsOf.remove(row.id);
  }

  function removeExit(id: number): void {
    const row = prepared<[number], StoredExitRow>(sql, 'SELECT * FROM partial_close WHERE id = ?').get(id);
    if (!row) return;
    closings.remove(row.id);
    written.touch('exit', row.id);
    if (row.by_day === 1) written.touch('trade', row.trade_id);
    written.realise(row, -1);
    changed.closings.push(row);
    changed.trades.add(row.trade_id);
  }

  function writeLinks(id: number, links: ReadonlySet<string>, was: readonly StoredLink[]): boolean {
    const wanted = new Set(links);
    const stale = was.filter(({ key }) => !wanted.delete(key));
    if (stale.length > 0) for (const other of linked(sql, id)) changed.positions.add(other);
    for (const { key } of stale) prepared(sql, 'DELETE FROM position_link WHERE key = ? AND position_id = ?').run(key, id);
    for (const key of wanted) prepared(sql, 'INSERT INTO position_link (key, position_id) VALUES (?, ?)').run(key, id);
    return stale.length > 0 || wanted.size > 0;
  }

  function storedBy<Row>(table: 'position' | 'partial_close', uid: string): Row | undefined {
    return isEmpty ? undefined : prepared<[string], Row>(sql, `SELECT * FROM ${table} WHERE uid = ?`).get(uid);
  }
}

const WHERE_OPENED = ['account_id', 'instrument_id', 'underlying', 'opened_at', 'by_day'] as const;

function writeQuestions(sql: Connection, chain: Chain, { asides, after, before }: Rebuilt): void {
  prepared(
    sql,
    `DELETE FROM open_question WHERE account_id = ? AND instrument_id = ? AND book = ? AND (at, seq, subject) > (?, ?, ?) AND (at, seq, subject) < (?, ?, ?)`,
  ).run(chain.account, chain.instrument, chain.book, after.at, after.seq, after.uid, before.at, before.seq, before.uid);
  for (const aside of asides) if (aside.instrument === chain.instrument) writeQuestion(sql, chain, aside);
}

function writeQuestion(sql: Connection, chain: Chain, { kind, uid, at, seq, quantity }: Aside): void {
  prepared(
    sql,
    `INSERT INTO open_question (kind, subject, account_id, instrument_id, book, at, seq, quantity)
     VALUES (:kind, :uid, :account, :instrument, :book, :at, :seq, :quantity) ON CONFLICT (kind, subject) DO UPDATE SET
       account_id = excluded.account_id, instrument_id = excluded.instrument_id, book = excluded.book, at = excluded.at, seq = excluded.seq,
       quantity = excluded.quantity`,
  ).run({ ...chain, kind, uid, at, seq, quantity: decimalText(roundTo(quantity, 18)) });
}

import type { Connection } from '../db/connection.ts';
import { hashUid } from '../db/hash-uid.ts';
import { prepared } from '../db/prepared.ts';
import { groupPositions, type PositionGroup } from '../domain/trades/group-positions.ts';
import { tradeOfPositions } from '../domain/trades/trade-of-positions.ts';
import { tradePerExit } from '../domain/trades/trade-per-exit.ts';
import { tradePerLot } from '../domain/trades/trade-per-lot.ts';
import type { ExitRow, PositionRow, TradeRow, TradeWithParts } from '../domain/trades/trade-row.ts';
import type { AccountRules } from './account-rules.ts';
import { builtPosition } from './built-position.ts';
import { addLoneTrades, findOddOnes, type LonePositions, tradesOfLone } from './lone-trades.ts';
import { type GroupablePosition, type Neighbourhood, neighbourhood, neighbourhoodOfAccounts } from './neighbours.ts';
import { nextId } from './next-id.ts';
import { plannedPositions, type Risk, riskOfCopies, riskOfTrade, usualRisk } from './risk-of-trade.ts';
import { type RowWriter, rowWriter, type Stored } from './stored-rows.ts';
import type { Changed, Closing } from './write-positions.ts';
import type { Written } from './written.ts';

/** What grouping has to know of a settling in progress. */
export interface Regrouping {
  rulesOf(account: number): AccountRules;
  readonly written: Written;
}
export type StoredPosition = Stored<PositionRow> & { trade_id: number; book: string };
type StoredExit = Stored<ExitRow> & { trade_id: number };
export type StoredTrade = TradeRow & Risk;
export type TradeWithRisk = Omit<TradeWithParts, 'row'> & { row: StoredTrade };

/** Makes the trades of these positions, and of all that may belong with them, what they should be now. */
export function regroup(sql: Connection, { positions, trades, closings }: Changed, context: Regrouping): void {
  const seeds = new Set([...positions, ...[...trades].flatMap((trade) => positionsOfTrade(sql, trade))]);
  const { hood, lots } = withLots(sql, seeds, closings, context);
  const before = new Set([...trades, ...lots, ...hood.positions.flatMap(({ id, tradeId }) => [tradeId, ...tradesOfExits(sql, id)])]);
  placeGroups(sql, groupsIn(hood), before, context);
}

/** The same for all positions of accounts at once: one look at everything instead of many around. */
export function regroupAccounts(sql: Connection, accounts: readonly number[], newest: number, context: Regrouping): void {
  const { position: simple = [], ...others } = Object.groupBy(accounts, (account) => context.rulesOf(account).unit);
  const planned = plannedPositions(sql);
  const hood = neighbourhoodOfAccounts(sql, Object.values(others).flat(), { accounts: simple, and: planned });
  const before = new Set(accounts.flatMap((account) => tradesOfAccount(sql, account)));
  const isPlain = ([first, ...more]: readonly GroupablePosition[]) =>
    first !== undefined && more.length === 0 && simple.includes(first.account) && !planned.has(first.id);
  const groups = groupsIn(hood).filter(({ members }) => !isPlain(members));
  const lone: LonePositions = {
    accounts: simple.map((id) => ({ id, ...usualRisk(context.rulesOf(id)) })),
    without: groups.flatMap(({ members }) => members.map(({ id }) => id)),
    newest,
  };
  for (const id of addLoneTrades(sql, lone)) context.written.touch('trade', id);
  const odd = findOddOnes(sql, lone);
  const settled = { ...lone, without: [...lone.without, ...odd.map(({ id }) => id)] };
  if (before.size > 0) for (const id of tradesOfLone(sql, settled)) before.delete(id);
  const alone = odd.map((position) => ({ group: { kind: null, source: null, positions: [position.uid] }, members: [position] }));
  placeGroups(sql, [...groups, ...alone], before, context);
}

interface GroupInPlace<Member> {
  readonly group: PositionGroup;
  readonly members: readonly Member[];
}

function groupsIn({ positions, groups }: Neighbourhood): GroupInPlace<GroupablePosition>[] {
  const places = new Map(positions.map((position) => [position.uid, position]));
  return groupPositions(positions, groups).map((group) => ({
    group,
    members: group.positions.map((uid) => places.get(uid) as GroupablePosition),
  }));
}

/** Of the trades that were before, those that none of these groups is go. */
function placeGroups(
  sql: Connection,
  groups: readonly GroupInPlace<{ readonly id: number }>[],
  before: ReadonlySet<number>,
  context: Regrouping,
): void {
  const kept = new Set<number>();
  const place = tradeWriter(sql, context.written);
  for (const { group, members } of groups) {
    const positions = members.map(({ id }) => readPosition(sql, id));
    for (const trade of tradesOf(sql, group, positions, context.rulesOf)) kept.add(place(trade, positions));
  }
  for (const id of before) {
    if (kept.has(id)) continue;
    prepared(sql, 'DELETE FROM trade WHERE id = ?').run(id);
    context.written.touch('trade', id);
  }
}

/** The lots of one exit are told by when they closed: all positions that closed anything then are looked at together. */
function withLots(sql: Connection, seeds: Set<number>, before: readonly Closing[], { rulesOf }: Regrouping) {
  const isPerLot = (account: number) => rulesOf(account).unit === 'lot';
  for (;;) {
    const hood = wholeTrades(sql, seeds);
    const now = hood.positions.filter(({ account }) => isPerLot(account)).flatMap(({ id }) => closingsOf(sql, id));
    const closings = [...before.filter(({ account_id }) => isPerLot(account_id)), ...now];
    const known = new Set(hood.positions.map(({ id }) => id));
    const missing = closings.flatMap((closing) => positionsClosing(sql, closing)).filter((id) => !known.has(id));
    if (missing.length === 0) return { hood, lots: closings.flatMap((closing) => lotsClosed(sql, closing)) };
    for (const id of [...known, ...missing]) seeds.add(id);
  }
}

/** The neighbourhood with every trade that it touches, as trades are stored now. */
function wholeTrades(sql: Connection, seeds: Set<number>): Neighbourhood {
  for (;;) {
    const hood = neighbourhood(sql, seeds);
    const known = new Set(hood.positions.map(({ id }) => id));
    const members = [...new Set(hood.positions.map(({ tradeId }) => tradeId))].flatMap((trade) => positionsOfTrade(sql, trade));
    const missing = members.filter((id) => !known.has(id));
    if (missing.length === 0) return hood;
    for (const id of [...known, ...missing]) seeds.add(id);
  }
}

/** The trades that positions of one group are counted as, with their risk. */
export function tradesOf(
  sql: Connection,
  group: PositionGroup,
  positions: readonly StoredPosition[],
  rulesOf: Regrouping['rulesOf'],
): TradeWithRisk[] {
  const rules = rulesOf((positions[0] as StoredPosition).account_id);
  const isCopied = group.kind === 'copy' && rules.unit === 'position';
  const risk = isCopied ? riskOfCopies(sql, rulesOf, positions) : riskOfTrade(sql, rulesOf, positions);
  return countedAs(sql, group, positions, rules.unit, rulesOf).map((trade) => ({ ...trade, row: { ...trade.row, ...risk } }));
}

function countedAs(
  sql: Connection,
  group: PositionGroup,
  positions: readonly StoredPosition[],
  unit: AccountRules['unit'],
  rulesOf: Regrouping['rulesOf'],
): TradeWithParts[] {
  switch (unit) {
    case 'position':
      return [{ row: tradeOfPositions(group, positions), positions: group.positions, exits: [] }];
    case 'exit':
      return tradePerExit(
        positions.map((position) => ({ position, exits: exitsOf(sql, position.id) })),
        (exit) => hashUid('', exit),
      );
    case 'lot': {
      const lotsOf = (position: StoredPosition) => builtPosition(sql, rulesOf(position.account_id), position).position.exits;
      return tradePerLot(
        positions.map((position) => ({ position, exits: lotsOf(position) })),
        hashUid,
      );
    }
  }
}

function tradeWriter(sql: Connection, written: Written) {
  const writer: RowWriter<StoredTrade> = rowWriter(sql, 'trade');

  /** Gives its number: that of its first position where it can be, then nothing needs to be renumbered. */
  return function place({ row, positions, exits }: TradeWithRisk, members: readonly StoredPosition[]): number {
    const stored = prepared<[string], Stored<StoredTrade>>(sql, 'SELECT * FROM trade WHERE uid = ?').get(row.uid);
    const first = members.find(({ uid }) => uid === row.uid);
    const { id, changed } = writer.write(stored, row, stored ? undefined : freeId(sql, first?.id));
    if (changed) written.touch('trade', id);
    for (const { id: position, uid, trade_id } of members) {
      if (trade_id !== id && positions.includes(uid)) prepared(sql, 'UPDATE position SET trade_id = ? WHERE id = ?').run(id, position);
      // Exits go with their position, but where they were trades of their own.
      const isSettled = trade_id === id && stored?.unit === 'position';
      if (row.unit === 'position' && !isSettled) tell(prepared<number[], number>(sql, ALL_EXITS).pluck().all(id, position, id));
    }
    for (const uid of exits) tell(prepared<unknown[], number>(sql, ONE_EXIT).pluck().all(id, uid, id));
    return id;
  };

  function tell(exits: readonly number[]): void {
    for (const exit of exits) written.touch('exit', exit);
  }
}

const ALL_EXITS = 'UPDATE partial_close SET trade_id = ? WHERE position_id = ? AND trade_id <> ? RETURNING id';
const ONE_EXIT = 'UPDATE partial_close SET trade_id = ? WHERE uid = ? AND trade_id <> ? RETURNING id';

function freeId(sql: Connection, wanted: number | undefined): number {
  const isTaken = wanted === undefined || prepared(sql, 'SELECT 1 FROM trade WHERE id = ?').get(wanted) !== undefined;
  return isTaken ? nextId(sql) : wanted;
}

const tradesOfAccount = (sql: Connection, account: number): number[] =>
  prepared<[number], number>(sql, 'SELECT id FROM trade WHERE account_id = ?').pluck().all(account);
const positionsOfTrade = (sql: Connection, trade: number): number[] => prepared<unknown[], number>(sql, MEMBERS).pluck().all({ trade });
const MEMBERS = 'SELECT id FROM position WHERE trade_id = :trade UNION SELECT position_id FROM partial_close WHERE trade_id = :trade';
export const readPosition = (sql: Connection, id: number): StoredPosition =>
  prepared<[number], StoredPosition>(sql, 'SELECT * FROM position WHERE id = ?').get(id) as StoredPosition;
const exitsOf = (sql: Connection, position: number): StoredExit[] =>
  prepared<[number], StoredExit>(sql, 'SELECT * FROM partial_close WHERE position_id = ? ORDER BY n').all(position);
const closingsOf = (sql: Connection, position: number): Closing[] =>
  prepared<[number], Closing>(sql, 'SELECT DISTINCT account_id, day, last_at FROM partial_close WHERE position_id = ?').all(position);
/** One moment may be of two days: that of a fill without an hour is its date. */
const positionsClosing = (sql: Connection, { account_id, day, last_at }: Closing): number[] =>
  prepared<number[], number>(
    sql,
    'SELECT position_id FROM partial_close WHERE account_id = ? AND day BETWEEN ? - 2 AND ? + 2 AND last_at = ?',
  )
    .pluck()
    .all(account_id, day, day, last_at);
const lotsClosed = (sql: Connection, { account_id, last_at }: Closing): number[] =>
  prepared<number[], number>(sql, "SELECT id FROM trade WHERE closed_at = ? AND account_id = ? AND unit = 'lot'")
    .pluck()
    .all(last_at, account_id);
const tradesOfExits = (sql: Connection, position: number): number[] =>
  prepared<[number], number>(sql, 'SELECT DISTINCT trade_id FROM partial_close WHERE position_id = ?').pluck().all(position);

import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import type { InstrumentClass } from '../domain/instruments/instrument.ts';
import { type Groupable, SPREAD_WINDOW_MS, type UserGroup } from '../domain/trades/group-positions.ts';
import { positionsOfAnchor } from './positions-of-anchor.ts';

/** A stored position with what grouping looks at. */
export interface GroupablePosition extends Groupable {
  readonly id: number;
  readonly account: number;
  readonly tradeId: number;
}
export interface Neighbourhood {
  /** Sorted by (openedAt, uid). */
  readonly positions: readonly GroupablePosition[];
  readonly groups: readonly UserGroup[];
}

/** All positions that may be one trade with any of these: what the grouping of these can depend on. */
export function neighbourhood(sql: Connection, ids: Iterable<number>): Neighbourhood {
  const found = new Map<number, GroupablePosition>();
  const groups = new Map<string, UserGroupNow>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    const position = readPosition(sql, id);
    if (!position) continue;
    found.set(id, position);
    waiting.push(...linked(sql, id), ...openedNear(sql, id));
    for (const group of groupsOf(sql, position)) {
      if (groups.has(group.uid)) continue;
      groups.set(group.uid, group);
      waiting.push(...group.ids);
    }
  }
  return { positions: [...found.values()].sort(byOpening), groups: [...groups.values()] };
}

/** All positions of some accounts, and of others these and those that anything could join: most have no company. */
export function neighbourhoodOfAccounts(sql: Connection, whole: readonly number[], some: SomePositions = NONE): Neighbourhood {
  const groups = prepared<[], number>(sql, 'SELECT id FROM trade_group')
    .pluck()
    .all()
    .map((id) => groupNow(sql, id));
  const these = some.accounts.length > 0 ? [...idsInCompany(sql, some.accounts), ...groups.flatMap(({ ids }) => ids), ...some.and] : [];
  const among = JSON.stringify(these);
  const positions = [
    ...whole.flatMap((account) => positionsOfAccount(sql, { account }, '')),
    ...some.accounts.flatMap((account) => positionsOfAccount(sql, { account, among }, AMONG)),
  ];
  const known = new Set(positions.map(({ id }) => id));
  const copies = groups.filter(({ ids }) => ids.some((id) => known.has(id))).flatMap(({ ids }) => ids.filter((id) => !known.has(id)));
  const others = copies.length > 0 ? neighbourhood(sql, copies).positions.filter(({ id }) => !known.has(id)) : [];
  return { positions: [...positions, ...others].sort(byOpening), groups };
}

interface SomePositions {
  readonly accounts: readonly number[];
  readonly and: Iterable<number>;
}
const NONE: SomePositions = { accounts: [], and: [] };
const AMONG = 'AND position.id IN (SELECT value FROM json_each(:among))';

function idsInCompany(sql: Connection, accounts: readonly number[]): number[] {
  const near = prepared<[{ account: number; window: number }], number>(sql, OPENED_TOGETHER).pluck();
  return [
    ...prepared<[], number>(sql, LINKED).pluck().all(),
    ...accounts.flatMap((account) => near.all({ account, window: SPREAD_WINDOW_MS })),
  ];
}
/** They share a link. */
const LINKED = 'SELECT position_id FROM position_link WHERE key IN (SELECT key FROM position_link GROUP BY key HAVING count(*) > 1)';
/** Those that count by day are looked at too, though no window joins them. Of one account, as its index has them: nothing is sorted. */
const OPENED_TOGETHER = `SELECT id FROM
    (SELECT id, opened_at - lag(opened_at) OVER near AS before, lead(opened_at) OVER near - opened_at AS after
       FROM position WHERE account_id = :account WINDOW near AS (PARTITION BY underlying ORDER BY opened_at))
    WHERE before <= :window OR after <= :window`;

function positionsOfAccount(sql: Connection, which: { account: number; among?: string }, where: string): GroupablePosition[] {
  const keys = prepared<unknown[], { id: number; key: string }>(sql, `${LINKS_OF_ACCOUNT} ${where} ORDER BY key`).all(which);
  const links = Map.groupBy(keys, ({ id }) => id);
  const rows = prepared<unknown[], Row>(sql, `SELECT ${GROUPABLE} WHERE account_id = :account ${where}`).all(which);
  return rows.map((row) => toGroupable(row, links.get(row.id)?.map(({ key }) => key) ?? []));
}
const LINKS_OF_ACCOUNT = `SELECT position_id AS id, key FROM position_link JOIN position ON position.id = position_id
  WHERE account_id = :account`;

const byOpening = (a: GroupablePosition, b: GroupablePosition): number =>
  a.openedAt - b.openedAt || (a.uid < b.uid ? -1 : a.uid > b.uid ? 1 : 0);

interface Row {
  id: number;
  uid: string;
  account: number;
  tradeId: number;
  instrument: number;
  underlying: string;
  class: InstrumentClass;
  openedAt: number;
  byDay: number;
}
const LINKS = 'SELECT key FROM position_link WHERE position_id = ? ORDER BY key';
const GROUPABLE = `position.id, position.uid, account_id AS account, trade_id AS tradeId, instrument_id AS instrument,
  position.underlying, class, opened_at AS openedAt, by_day AS byDay FROM position JOIN instrument ON instrument.id = instrument_id`;

const toGroupable = (row: Row, links: readonly string[]): GroupablePosition => ({
  ...row,
  byDay: row.byDay === 1,
  underlying: `${row.account}:${row.underlying}`,
  links,
});

function readPosition(sql: Connection, id: number): GroupablePosition | undefined {
  const row = prepared<[number], Row>(sql, `SELECT ${GROUPABLE} WHERE position.id = ?`).get(id);
  return row && toGroupable(row, prepared<[number], string>(sql, LINKS).pluck().all(id));
}

/** All that share a link with it. */
export function linked(sql: Connection, id: number): number[] {
  return prepared<[number], number>(
    sql,
    'SELECT other.position_id FROM position_link AS own JOIN position_link AS other ON other.key = own.key WHERE own.position_id = ?',
  )
    .pluck()
    .all(id);
}

/** All of its underlying that opened within the window of it, either way, itself too. */
function openedNear(sql: Connection, id: number): number[] {
  return prepared<[number, number, number], number>(sql, NEAR).pluck().all(SPREAD_WINDOW_MS, SPREAD_WINDOW_MS, id);
}
const NEAR = `SELECT other.id FROM position AS own JOIN position AS other ON other.account_id = own.account_id
    AND other.underlying = own.underlying AND other.opened_at BETWEEN own.opened_at - ? AND own.opened_at + ? AND other.by_day = 0
  WHERE own.id = ? AND own.by_day = 0`;

/** What may be one trade with this position as it is stored now. */
export function companionsOf(sql: Connection, position: Placed): number[] {
  return [...linked(sql, position.id), ...openedNear(sql, position.id), ...groupsOf(sql, position).flatMap(({ ids }) => ids)];
}

type Placed = Pick<GroupablePosition, 'id' | 'uid'>;

/** The user's groups that hold this position, each with all of its members where they lie now. */
function groupsOf(sql: Connection, { id, uid }: Placed): UserGroupNow[] {
  const ids = prepared<Placed[], number>(sql, GROUPS_OF_LEGS).pluck().all({ id, uid });
  return ids.map((group) => groupNow(sql, group));
}

export interface UserGroupNow extends UserGroup {
  readonly ids: readonly number[];
}

/** Anchors stand for the positions they lie in now. */
export function groupNow(sql: Connection, id: number): UserGroupNow {
  const group = prepared<[number], { uid: string; kind: UserGroup['kind'] }>(sql, 'SELECT uid, kind FROM trade_group WHERE id = ?').get(id);
  const anchors = prepared<[number], string>(sql, 'SELECT anchor_uid FROM trade_group_member WHERE group_id = ? ORDER BY id')
    .pluck()
    .all(id);
  const positions = anchors.flatMap((anchor) => positionsOfAnchor(sql, anchor).slice(0, 1));
  return {
    uid: group?.uid ?? '',
    kind: group?.kind ?? 'manual',
    members: positions.map((one) => one.uid),
    ids: positions.map((one) => one.id),
  };
}

const GROUPS_OF_LEGS = `SELECT group_id FROM trade_group_member WHERE anchor_uid = :uid
  UNION SELECT group_id FROM partial_close JOIN trade_group_member ON anchor_uid = partial_close.uid WHERE position_id = :id
  UNION SELECT group_id FROM position JOIN fill USING (account_id, instrument_id) JOIN trade_group_member ON anchor_uid = fill.uid
    WHERE position.id = :id AND fill.at BETWEEN opened_at AND ended_at AND binned_at IS NULL
  UNION SELECT group_id FROM position JOIN fill USING (account_id, instrument_id) JOIN fill_allocation ON fill_id = fill.id
      AND fill_allocation.book = position.book JOIN trade_group_member ON anchor_uid = leg_uid
    WHERE position.id = :id AND fill.at BETWEEN opened_at AND ended_at AND binned_at IS NULL`;

import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

type Db = Kysely<Schema>;
type Status = 'open' | 'closed';
export interface TradePlace {
  readonly at: number | null;
  readonly uid: string;
}
export interface TradePage {
  readonly account: string | null;
  readonly status: Status | null;
  readonly sort: 'closing' | 'opening';
  readonly after: TradePlace | null;
  readonly limit: number;
}
export type TradeRow = Awaited<ReturnType<typeof selectTrades>>[number];
export type PositionRow = Awaited<ReturnType<typeof selectPositions>>[number];
export type ExitRow = Awaited<ReturnType<typeof selectExits>>[number];

/** In the order of the list; a trade that is gone is left out. */
export async function selectTrades(db: Db, wanted: { ids: readonly number[] } | { uids: readonly string[] }) {
  const by = 'ids' in wanted ? 'id' : 'uid';
  const list = 'ids' in wanted ? wanted.ids : wanted.uids;
  return db
    .selectFrom('trade')
    .innerJoin('account', 'account.id', 'trade.account_id')
    .innerJoin('instrument', 'instrument.id', 'trade.instrument_id')
    .innerJoin(sql<{ key: number; value: string | number }>`json_each(${JSON.stringify(list)})`.as('wanted'), (join) =>
      join.on(sql<boolean>`trade.${sql.ref(by)} = wanted.value`),
    )
    .selectAll('trade')
    .select(['account.uid as account_uid', 'account.name as account_name', 'account.currency as account_currency'])
    .select(['instrument.uid as instrument_uid', 'instrument.symbol', 'instrument.class as asset_class'])
    .orderBy('wanted.key')
    .execute();
}

/** The trades after a place, newest first. By closing, those that are open stand below all that are closed. */
export async function selectTradePage(db: Db, page: TradePage): Promise<{ ids: number[]; next: TradePlace | null }> {
  const place = page.after && (await findPlace(db, page.after));
  const byClosing = page.sort === 'closing';
  const column = byClosing ? ('closed_at' as const) : ('opened_at' as const);
  const amongOpen = byClosing && place !== null && place.at === null;

  let rows = db.selectFrom('trade').select(['trade.id', 'trade.uid', `${column} as at`]);
  rows = rows.orderBy(column, 'desc').orderBy('trade.id', 'desc').limit(page.limit);
  if (page.account !== null)
    rows = rows.where('account_id', '=', (query) => query.selectFrom('account').select('id').where('uid', '=', page.account));
  if (page.status !== null) rows = rows.where('status', '=', page.status);
  const timed = byClosing ? rows.where('closed_at', 'is not', null) : rows;
  const below = place && sql<boolean>`(${sql.ref(column)}, trade.id) < (${place.at}, ${place.id})`;
  const found = amongOpen ? [] : await (below ? timed.where(below) : timed).execute();
  if (byClosing && page.status !== 'closed' && found.length < page.limit) {
    const open = rows.where('closed_at', 'is', null).limit(page.limit - found.length);
    found.push(...(await (amongOpen && place ? open.where('trade.id', '<', place.id) : open).execute()));
  }
  const last = found.length === page.limit ? found.at(-1) : undefined;
  return { ids: found.map(({ id }) => id), next: last ? { at: last.at, uid: last.uid } : null };
}

/** A trade that is gone leaves its time: the page goes on below it. */
async function findPlace(db: Db, { at, uid }: TradePlace): Promise<{ at: number | null; id: number }> {
  const row = await db.selectFrom('trade').select('id').where('uid', '=', uid).executeTakeFirst();
  return { at, id: row?.id ?? 0 };
}

/** Those that make up these trades: where each exit is a trade, the one it is of stands in many; of a lot, those it may be of. */
export async function selectPositions(db: Db, tradeIds: readonly number[]) {
  const ids = JSON.stringify(tradeIds);
  const rows = await sql<{ trade_id: number; position_id: number }>`
    SELECT trade_id, id AS position_id FROM position WHERE trade_id IN (SELECT value FROM json_each(${ids}))
    UNION SELECT trade_id, position_id FROM partial_close WHERE trade_id IN (SELECT value FROM json_each(${ids}))
    UNION SELECT trade.id, position.id FROM trade JOIN position USING (account_id, instrument_id)
      WHERE trade.id IN (SELECT value FROM json_each(${ids})) AND trade.unit = 'lot' AND trade.status = 'closed'
        AND position.opened_at <= closed_at AND ended_at >= closed_at`.execute(db);
  const positions = await db
    .selectFrom('position')
    .innerJoin('instrument', 'instrument.id', 'position.instrument_id')
    .selectAll('position')
    .select(['instrument.symbol', 'instrument.uid as instrument_uid'])
    .where(sql<boolean>`position.id IN (SELECT value FROM json_each(${JSON.stringify(rows.rows.map((row) => row.position_id))}))`)
    .orderBy('opened_at')
    .orderBy('opened_seq')
    .orderBy('position.uid')
    .execute();
  const tradesOf = Map.groupBy(rows.rows, (row) => row.position_id);
  return positions.flatMap((position) => (tradesOf.get(position.id) ?? []).map((row) => ({ ...position, of_trade: row.trade_id })));
}

/** A position is named for the leg that begins it: the row of each leg that does. */
export async function selectPositionsBegunBy(db: Db, legs: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('position')
    .select(['id', 'uid'])
    .where(sql<boolean>`uid IN (SELECT value FROM json_each(${JSON.stringify(legs)}))`)
    .execute();
  return new Map(rows.map(({ id, uid }) => [uid, id]));
}

/** By position, in order. */
export async function selectExits(db: Db, positionIds: readonly number[]) {
  return db
    .selectFrom('partial_close')
    .selectAll()
    .where(sql<boolean>`position_id IN (SELECT value FROM json_each(${JSON.stringify(positionIds)}))`)
    .orderBy('at')
    .orderBy('position_id')
    .orderBy('n')
    .execute();
}

/** The trade that holds this position or exit, if it is there. */
export async function selectTradeOfExit(db: Db, exitUid: string) {
  return db
    .selectFrom('partial_close')
    .innerJoin('trade', 'trade.id', 'partial_close.trade_id')
    .select(['trade.uid', 'partial_close.id', 'partial_close.position_id', 'partial_close.n'])
    .where('partial_close.uid', '=', exitUid)
    .executeTakeFirst();
}

import type { Connection } from '../db/connection.ts';
import type { ReadContext } from '../db/context.ts';
import { prepared } from '../db/prepared.ts';
import { type StoredLeg, selectLegs } from '../db/queries/trade-legs.ts';
import {
  type ExitRow,
  type PositionRow,
  selectExits,
  selectPositions,
  selectPositionsBegunBy,
  selectTrades,
  type TradeRow,
} from '../db/queries/trades.ts';

/** Words hang on legs. In order: the first that bears words is the earlier one. */
export interface Anchors {
  /** Whether the words are of a trade or of an exit. */
  readonly kind: 'trade' | 'exit';
  /** Where new words go. */
  readonly first: string;
  readonly all: readonly string[];
}
export interface AnchoredTrade {
  readonly row: TradeRow;
  readonly anchors: Anchors;
  readonly exits: readonly { readonly row: ExitRow; readonly anchors: Anchors }[];
}

/**
 * Every leg whose words are those of these trades and of their exits. A leg that closes one position and opens the next speaks for
 * the one it opens; where each exit is a trade, entries speak for what is open, else for the last exit.
 */
export async function anchorsOfTrades(db: ReadContext['db'], uids: readonly string[]): Promise<AnchoredTrade[]> {
  const rows = await selectTrades(db, { uids });
  const positions = await selectPositions(
    db,
    rows.map(({ id }) => id),
  );
  const positionIds = [...new Set(positions.map(({ id }) => id))];
  const legs = await selectLegs(db, positionIds);
  const begun = await selectPositionsBegunBy(db, [...new Set(legs.map(({ uid }) => uid))]);
  const exits = await selectExits(db, positionIds);
  const [byTrade, legsOf, exitsOf, ofTrade] = [
    Map.groupBy(positions, ({ of_trade }) => of_trade),
    Map.groupBy(legs, ({ positionId }) => positionId),
    Map.groupBy(exits, ({ position_id }) => position_id),
    Map.groupBy(exits, ({ trade_id }) => trade_id),
  ];
  return rows.map((row) => {
    const parts = (byTrade.get(row.id) ?? []).flatMap((position) => {
      const ofExit = exitByLeg(position, legsOf.get(position.id) ?? [], exitsOf.get(position.id) ?? []);
      return ofExit.map(([leg, exit]) => ({ leg, exit, position }));
    });
    const speaks = ({ leg, exit, position }: (typeof parts)[number]) =>
      (exit === null || row.unit === 'position' ? position.trade_id : exit.trade_id) === row.id &&
      (begun.get(leg.uid) ?? position.id) === position.id;
    const all = parts.filter(speaks).sort((a, b) => byOrder(a.leg, b.leg));
    const own = ofTrade.get(row.id) ?? [];
    // An exit that is a trade has a name of its own, which no leg bears: its words go to its first leg.
    const closing = row.unit === 'exit' && row.status === 'closed' ? all.find(({ exit }) => exit !== null)?.leg.uid : undefined;
    return {
      row,
      anchors: { kind: 'trade', first: closing ?? row.uid, all: [...new Set([...all.map(({ leg }) => leg.uid), row.uid])] },
      exits: own.map((exit) => ({
        row: exit,
        anchors: exitAnchors(
          exit,
          parts.flatMap((part) => (part.exit === exit ? [part.leg.uid] : [])),
        ),
      })),
    };
  });
}

const exitAnchors = (exit: ExitRow, legs: string[]): Anchors => ({ kind: 'exit', first: exit.uid, all: [...new Set([...legs, exit.uid])] });

/** A deleted fill's words, plans and groups go on with the next fill of its trade; null: there is none, and they stay where they are. */
export function passAnchorsOn(sql: Connection, deletedLegUid: string, nextLegUid: string | null): void {
  if (nextLegUid === null) return;
  for (const table of ['annotation', 'plan', 'trade_group_member'])
    prepared(sql, `UPDATE ${table} SET anchor_uid = ? WHERE anchor_uid = ?`).run(nextLegUid, deletedLegUid);
}

/** The words that are all a trade's, and not those of the exit that the leg began. */
export function passTradeAnchorsOn(sql: Connection, fromLegUid: string, toLegUid: string): void {
  prepared(sql, "UPDATE annotation SET anchor_uid = ? WHERE anchor_uid = ? AND anchor_kind = 'trade'").run(toLegUid, fromLegUid);
  for (const table of ['plan', 'trade_group_member'])
    prepared(sql, `UPDATE ${table} SET anchor_uid = ? WHERE anchor_uid = ?`).run(toLegUid, fromLegUid);
}

/** The exit that each leg is part of; entries are of none. */
function exitByLeg(position: PositionRow, legs: readonly StoredLeg[], exits: readonly ExitRow[]): [StoredLeg, ExitRow | null][] {
  const opens = position.direction === 'long' ? 'buy' : 'sell';
  const begins = new Map(exits.map((exit) => [exit.uid, exit]));
  let current: ExitRow | null = null;
  return legs.map((leg) => {
    if (leg.side === opens) return [leg, null];
    current = begins.get(leg.uid) ?? current;
    return [leg, current];
  });
}

const byOrder = (a: StoredLeg, b: StoredLeg): number => a.at - b.at || a.seq - b.seq || (a.uid < b.uid ? -1 : a.uid > b.uid ? 1 : 0);

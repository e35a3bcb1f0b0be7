import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import type { Chain } from './dirty.ts';
import type { ExitRow, PositionRow } from './position-rows.ts';
import type { LegKey } from './rebuild-chain.ts';
import type { Stored } from './stored-rows.ts';

export type StoredPositionRow = Stored<PositionRow> & { trade_id: number };
export type StoredExitRow = Stored<ExitRow> & { position_id: number; trade_id: number };
export interface StoredLink {
  readonly position_id: number;
  readonly key: string;
}

/** What parts of chains are stored as. */
export interface StoredParts {
  /** By uid. */
  readonly positions: Map<string, StoredPositionRow>;
  /** By the number of their position. */
  readonly exits: ReadonlyMap<number, readonly StoredExitRow[]>;
  readonly links: ReadonlyMap<number, readonly StoredLink[]>;
}

/** Of the positions that opened after one leg and before another: three questions for all of them, however many there are. */
export function readParts(sql: Connection, chains: readonly Chain[], after: LegKey, before: LegKey): StoredParts {
  const asked = chains.map((chain) => [chain.account, chain.instrument, chain.book, ...placeOf(after), ...placeOf(before)]);
  const all = <Row>(text: string) => asked.flatMap((values) => prepared<unknown[], Row>(sql, text).all(...values));
  return {
    positions: new Map(all<StoredPositionRow>(`SELECT * FROM position ${BETWEEN}`).map((row) => [row.uid, row])),
    exits: Map.groupBy(all<StoredExitRow>(`SELECT * FROM partial_close ${OF_THOSE}`), ({ position_id }) => position_id),
    links: Map.groupBy(all<StoredLink>(`SELECT position_id, key FROM position_link ${OF_THOSE}`), ({ position_id }) => position_id),
  };
}

const placeOf = ({ at, seq, uid }: LegKey) => [at, seq, uid];
const BETWEEN = `WHERE account_id = ? AND instrument_id = ? AND book = ?
  AND (opened_at, opened_seq, uid) > (?, ?, ?) AND (opened_at, opened_seq, uid) < (?, ?, ?)`;
const OF_THOSE = `WHERE position_id IN (SELECT id FROM position ${BETWEEN})`;

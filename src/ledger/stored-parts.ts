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

/** Of the positions that opened after one leg and before another. */
export function readParts(sql: Connection, chains: readonly Chain[], after: LegKey, before: LegKey): StoredParts {
  const asked = chains.map((chain) => [chain.account, chain.instrument, chain.book, ...placeOf(after), ...placeOf(before)]);
  const positions = asked.flatMap((values) => prepared<unknown[], StoredPositionRow>(sql, POSITIONS).all(...values));
  // What hangs on many positions is asked for at once.
  const hangingOn = <Row>([one, all]: readonly [string, string]) =>
    positions.length > FEW
      ? asked.flatMap((values) => prepared<unknown[], Row>(sql, all).all(...values))
      : positions.flatMap(({ id }) => prepared<[number], Row>(sql, one).all(id));
  return {
    positions: new Map(positions.map((row) => [row.uid, row])),
    exits: Map.groupBy(hangingOn<StoredExitRow>(EXITS), ({ position_id }) => position_id),
    links: Map.groupBy(hangingOn<StoredLink>(LINKS), ({ position_id }) => position_id),
  };
}

/** What hangs on one position. */
export const partsOf = (sql: Connection, id: number): Pick<StoredParts, 'exits' | 'links'> => ({
  exits: new Map([[id, exitsOfPosition(sql, id)]]),
  links: new Map([[id, prepared<[number], StoredLink>(sql, LINKS[0]).all(id)]]),
});
export const exitsOfPosition = (sql: Connection, id: number): StoredExitRow[] => prepared<[number], StoredExitRow>(sql, EXITS[0]).all(id);

const FEW = 4;
const placeOf = ({ at, seq, uid }: LegKey) => [at, seq, uid];
const BETWEEN = `FROM position WHERE account_id = ? AND instrument_id = ? AND book = ?
  AND (opened_at, opened_seq, uid) > (?, ?, ?) AND (opened_at, opened_seq, uid) < (?, ?, ?)`;
const POSITIONS = `SELECT * ${BETWEEN}`;
/** Of one position, and of all. */
const hanging = (text: string) => [`${text} position_id = ?`, `${text} position_id IN (SELECT id ${BETWEEN})`] as const;
const EXITS = hanging('SELECT * FROM partial_close WHERE');
const LINKS = hanging('SELECT position_id, key FROM position_link WHERE');

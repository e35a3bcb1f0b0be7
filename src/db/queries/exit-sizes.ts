import type { Connection } from '../connection.ts';
import { prepared } from '../prepared.ts';

/** The number of each exit in its position, and which part of all that was ever in it left with it: by id. */
export interface ExitSizes {
  readonly n: Uint16Array;
  readonly share: Float32Array;
}

export function readExitSizes(sql: Connection): ExitSizes {
  const last = prepared<[], number>(sql, 'SELECT coalesce(max(id), 0) FROM partial_close').pluck().get() as number;
  const sizes = { n: new Uint16Array(last + 1), share: new Float32Array(last + 1) };
  for (const [id, n, part, whole] of prepared<[], Row>(sql, SIZES).raw().iterate()) {
    sizes.n[id] = Math.min(n, MOST);
    sizes.share[id] = Number(part) / Number(whole);
  }
  return sizes;
}

type Row = [id: number, n: number, part: string, whole: string];
const SIZES = `SELECT partial_close.id, n, partial_close.quantity, position.quantity FROM partial_close
  JOIN position ON position.id = position_id`;
const MOST = 65_535;

import type { Db } from '../rows.ts';
import { selectVersionsOf } from './row-version.ts';

/** Rows with the version that an edit of them must name. */
export async function withVersions<T extends { uid: string }>(
  db: Db,
  table: string,
  rows: readonly T[],
): Promise<(T & { version: number })[]> {
  const uids = rows.map(({ uid }) => uid);
  const versions = await selectVersionsOf(db, table, uids);
  return rows.map((row) => ({ ...row, version: versions.get(row.uid) ?? 0 }));
}

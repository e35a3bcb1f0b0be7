import { highestId } from './highest-id.ts';

/** 1 at the ids of those of which it holds. */
export function idsWhere<R extends { readonly id: number }>(rows: ReadonlyMap<number, R>, test: (row: R) => boolean): Uint8Array {
  const flags = new Uint8Array(highestId(rows.keys()) + 1);
  for (const row of rows.values()) if (test(row)) flags[row.id] = 1;
  return flags;
}

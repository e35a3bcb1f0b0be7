import { isDeepStrictEqual } from 'node:util';

export interface ChildRow<T> {
  readonly uid: string;
  readonly position: number;
  readonly value: T;
}
export interface ChildChanges<T> {
  readonly insert: { position: number; value: T }[];
  readonly update: ChildRow<T>[];
  /** uids */
  readonly remove: string[];
}

/**
 * The fewest writes that turn the stored rows into the wanted list. A row whose content is still wanted keeps its uid, so that
 * taking away the first of ten fees touches one row and its history stays its own. Gaps between positions are fine.
 */
export function matchChildren<T>(stored: readonly ChildRow<T>[], wanted: readonly T[]): ChildChanges<T> {
  const changes: ChildChanges<T> = { insert: [], update: [], remove: [] };
  const free = [...stored];
  const take = (index: number) => (index < 0 ? undefined : free.splice(index, 1)[0]);
  const kept = wanted.map((value) => take(free.findIndex((row) => isDeepStrictEqual(row.value, value))));
  const rows = kept.map((row) => row ?? free.shift());

  let last = -1;
  wanted.forEach((value, index) => {
    const row = rows[index];
    const position = row && row.position > last ? row.position : last + 1;
    last = position;
    if (!row) changes.insert.push({ position, value });
    else if (row.position !== position || !isDeepStrictEqual(row.value, value)) changes.update.push({ uid: row.uid, position, value });
  });
  changes.remove.push(...free.map((row) => row.uid));
  return changes;
}

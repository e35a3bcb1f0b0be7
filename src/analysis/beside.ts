/** Where a row stands in an order, and which stand next to it, without ordering the others; -1 where none does. */
export function beside(keys: Float64Array, row: number, descending: boolean): { place: number; before: number; after: number } {
  const way = descending ? -1 : 1;
  const own = rankOf(row);
  let [place, before, after] = [0, -1, -1];
  let [rankBefore, rankAfter] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let at = 0; at < keys.length; at++) {
    if (at === row) continue;
    const rank = rankOf(at);
    if (rank < own || (rank === own && at < row !== descending)) {
      place++;
      if (before < 0 || rank > rankBefore || (rank === rankBefore && at > before !== descending)) [before, rankBefore] = [at, rank];
    } else if (after < 0 || rank < rankAfter || (rank === rankAfter && at < after !== descending)) [after, rankAfter] = [at, rank];
  }
  return { place, before, after };

  function rankOf(at: number): number {
    const key = keys[at] as number;
    return Number.isNaN(key) ? Number.POSITIVE_INFINITY : way * key;
  }
}

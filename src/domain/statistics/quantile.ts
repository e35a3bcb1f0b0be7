/** Between two values in proportion. null: of nothing. The values need not be in order. */
export function quantile(values: ArrayLike<number>, part: number): number | null {
  if (values.length === 0) return null;
  const own = Float64Array.from(values);
  const place = (own.length - 1) * part;
  const below = Math.floor(place);
  const low = bringTo(own, below);
  // All that is not smaller stands behind it now.
  let high = Number.POSITIVE_INFINITY;
  for (let at = below + 1; at < own.length; at++) if ((own[at] as number) < high) high = own[at] as number;
  return place === below ? low : low + (high - low) * (place - below);
}

/** The same of values that are in order, lowest first. */
export function quantileOfSorted(sorted: ArrayLike<number>, part: number): number | null {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * part;
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (place - below);
}

/** Moves the value that would stand there in order, with the smaller ones before and the others behind it: one look at each or a few, where sorting takes twenty. */
function bringTo(values: Float64Array, place: number): number {
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = middleOf(values[from] as number, values[(from + to) >> 1] as number, values[to] as number);
    let [left, right] = [from, to];
    while (left <= right) {
      while ((values[left] as number) < pivot) left++;
      while ((values[right] as number) > pivot) right--;
      if (left > right) break;
      const value = values[left] as number;
      values[left++] = values[right] as number;
      values[right--] = value;
    }
    if (place <= right) to = right;
    else if (place >= left) from = left;
    else break;
  }
  return values[place] as number;
}

const middleOf = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

/** Between two values in proportion. null: of nothing. The values need not be in order. */
export function quantile(values: ArrayLike<number>, part: number): number | null {
  return quantileOfSorted(Float64Array.from(values).sort(), part);
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

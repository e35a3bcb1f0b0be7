interface Line {
  readonly slope: number;
  /** How sure that slope is; 0 where all points lie on the line. */
  readonly standardError: number;
  /** The part of the differences that the line explains. */
  readonly explained: number;
}

/** The straight line nearest to values one step apart. null below three values. */
export function lineThrough(values: ArrayLike<number>): Line | null {
  const n = values.length;
  if (n < 3) return null;
  const middle = (n - 1) / 2;
  let average = 0;
  for (let at = 0; at < n; at++) average += (values[at] as number) / n;
  let [across, up, both] = [0, 0, 0];
  for (let at = 0; at < n; at++) {
    const [x, y] = [at - middle, (values[at] as number) - average];
    across += x * x;
    up += y * y;
    both += x * y;
  }
  const slope = both / across;
  const rest = Math.max(0, up - slope * both);
  return { slope, standardError: Math.sqrt(rest / (n - 2) / across), explained: up === 0 ? 1 : 1 - rest / up };
}

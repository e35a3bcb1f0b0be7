/** One fall from a high to the next value that reaches it. Places are those of the values. */
export interface Fall {
  readonly peak: number;
  readonly trough: number;
  /** Where the high was reached again; null: not yet. */
  readonly end: number | null;
  /** Zero or less. */
  readonly depth: number;
  /** The depth as a part of the high; null where the high is not above zero. */
  readonly part: number | null;
}

/** Every fall of a curve below its highest so far, in order. The high counts from the last place that held it. */
export function falls(curve: ArrayLike<number>): Fall[] {
  const found: Fall[] = [];
  let [peak, trough] = [0, 0];
  const high = () => curve[peak] as number;
  const close = (end: number | null) => {
    const depth = (curve[trough] as number) - high();
    if (depth < 0) found.push({ peak, trough, end, depth, part: high() > 0 ? depth / high() : null });
  };
  for (let at = 1; at < curve.length; at++) {
    const value = curve[at] as number;
    if (value >= high()) {
      close(at);
      peak = at;
      trough = at;
    } else if (value < (curve[trough] as number)) trough = at;
  }
  if (curve.length > 0) close(null);
  return found;
}

/** The one that lost most. null: it never fell. */
export const deepest = (all: readonly Fall[]): Fall | null =>
  all.reduce<Fall | null>((worst, fall) => (worst === null || fall.depth < worst.depth ? fall : worst), null);

/** The one that lost the largest part, which can be another one. */
export const steepest = (all: readonly Fall[]): Fall | null =>
  all.reduce<Fall | null>((worst, fall) => (fall.part !== null && fall.part < (worst?.part ?? 0) ? fall : worst), null);

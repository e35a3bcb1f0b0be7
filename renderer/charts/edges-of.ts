interface Bin {
  readonly from: number | null;
  readonly to: number | null;
}
interface Edge {
  /** Counted in bins. */
  readonly at: number;
  readonly value: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** About six edges that have a value, nothing among them; where there is none inside, the ends of all. */
export function edgesOf(bins: readonly Bin[], width: number): Edge[] {
  const every = Math.max(1, Math.ceil(bins.length / Math.max(2, Math.floor(width / 70))));
  const zero = Math.max(
    0,
    bins.findIndex(({ from }) => from === 0),
  );
  const inside = bins.flatMap(({ from }, at): Edge[] =>
    from !== null && at > 0 && (at - zero) % every === 0 ? [{ at, value: from, anchor: 'middle' }] : [],
  );
  if (inside.length > 0) return inside;
  const [from, to] = [bins[0]?.from ?? null, bins.at(-1)?.to ?? null];
  return [
    ...(from === null ? [] : [{ at: 0, value: from, anchor: 'start' } as const]),
    ...(to === null ? [] : [{ at: bins.length, value: to, anchor: 'end' } as const]),
  ];
}

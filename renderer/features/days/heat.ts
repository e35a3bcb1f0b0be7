/** How strongly days are coloured: five fixed steps by size, against what an ordinary day of those shown comes to. */
export function heatOf(nets: readonly (string | null)[]): (net: string | null) => Heat {
  const sizes = nets
    .flatMap((net) => (net === null ? [] : Math.abs(Number(net))))
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const ordinary = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return (net) => {
    const value = Number(net ?? 0);
    if (value === 0) return { sign: 0, step: 0 };
    const reached = STEPS.filter((step) => Math.abs(value) >= step * ordinary).length;
    return { sign: value > 0 ? 1 : -1, step: reached + 1 };
  };
}

export interface Heat {
  readonly sign: -1 | 0 | 1;
  /** 1 to 5, 0 for nothing. */
  readonly step: number;
}

/** Small boxes without figures are stronger: nothing has to be read on them. */
export function heatColour({ sign, step }: Heat, of: 'cell' | 'box'): string | undefined {
  if (sign === 0) return undefined;
  return `color-mix(in oklab, var(${sign > 0 ? '--gain-mark' : '--loss-mark'}) ${SHARES[of][step - 1]}%, var(--bg-card))`;
}

const STEPS = [0.4, 0.8, 1.5, 2.5];
const SHARES = { cell: [8, 15, 24, 34, 46], box: [22, 36, 54, 74, 96] } as const;

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

/**
 * The class of its surface. Small boxes without figures are stronger: nothing has to be read on them. Hundreds of them change with a filter:
 * a style of its own would be read for each.
 */
export const heatClass = ({ sign, step }: Heat, of: 'cell' | 'box'): string | undefined =>
  sign === 0 ? undefined : SURFACES[of][sign][step - 1];

const STEPS = [0.4, 0.8, 1.5, 2.5];
const SURFACES = {
  cell: {
    '1': ['bg-gain-8', 'bg-gain-15', 'bg-gain-24', 'bg-gain-34', 'bg-gain-46'],
    '-1': ['bg-loss-8', 'bg-loss-15', 'bg-loss-24', 'bg-loss-34', 'bg-loss-46'],
  },
  box: {
    '1': ['bg-gain-22', 'bg-gain-36', 'bg-gain-54', 'bg-gain-74', 'bg-gain-96'],
    '-1': ['bg-loss-22', 'bg-loss-36', 'bg-loss-54', 'bg-loss-74', 'bg-loss-96'],
  },
} as const;

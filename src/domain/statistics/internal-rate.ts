/** Money in (below zero) or out (above) on a day, counted in days. */
export interface Flow {
  readonly day: number;
  readonly amount: number;
}

/**
 * The yearly rate at which all flows balance, by actual days over 365. null where there is none. Several can exist: the one taken
 * is the nearest to 10 %, which is where spreadsheets begin to look.
 */
export function internalRate(flows: readonly Flow[]): number | null {
  if (!flows.some(({ amount }) => amount > 0) || !flows.some(({ amount }) => amount < 0)) return null;
  const first = Math.min(...flows.map(({ day }) => day));
  const value = (rate: number) => {
    const growth = Math.log1p(rate);
    return flows.reduce((total, { day, amount }) => total + amount * Math.exp((-growth * (day - first)) / 365), 0);
  };
  const roots = GRID.flatMap((from, at) => {
    const to = GRID[at + 1];
    if (to === undefined) return [];
    const [low, high] = [value(from), value(to)];
    if (low === 0) return [from];
    return Number.isFinite(low) && Number.isFinite(high) && low < 0 !== high < 0 ? [bisect(value, from, to)] : [];
  });
  return roots.sort((a, b) => Math.abs(Math.log1p(a) - START) - Math.abs(Math.log1p(b) - START))[0] ?? null;
}

const START = Math.log1p(0.1);
/** Even steps of growth, from losing all but nothing to a thousandfold in a year and beyond. */
const GRID = Array.from({ length: 1201 }, (_, at) => Math.expm1(-16 + at * 0.025));

function bisect(value: (rate: number) => number, from: number, to: number): number {
  const isBelow = value(from) < 0;
  let [low, high] = [from, to];
  for (let step = 0; step < 200; step++) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) break;
    if (value(middle) < 0 === isBelow) low = middle;
    else high = middle;
  }
  return low + (high - low) / 2;
}

import { isMore, magnitude, over, plus } from '../../cells/sums.ts';

export interface Leg {
  readonly row: number;
  readonly coin: string;
  readonly amount: string;
}

/** What was paid with what came for it. Rows of one second do not say which belong together: like prices do. undefined: nothing does. */
export function pairLegs(paid: readonly Leg[], received: readonly Leg[]): [paid: Leg, received: Leg][] | undefined {
  const [out, into] = [bySize(paid), bySize(received)];
  const [largest, came] = [out[0], into[0]];
  if (!largest || !came) return undefined;
  if (isOneCoin(paid) && isOneCoin(received)) {
    const pairs = paid.length === received.length ? zip(out, into) : undefined;
    if (pairs && !isMore(spread(pairs), ALIKE)) return pairs;
    return [[sum(paid, largest), sum(received, came)]];
  }
  if (paid.length !== received.length || paid.length > MOST_TRIED) return undefined;
  return bestOf(permutations(received).map((order) => zip(paid, order)));
}

const bySize = (legs: readonly Leg[]) => [...legs].sort((a, b) => (isMore(magnitude(a.amount), magnitude(b.amount)) ? -1 : 1));
const isOneCoin = (legs: readonly Leg[]) => legs.every(({ coin }) => coin === legs[0]?.coin);
const sum = (legs: readonly Leg[], { row, coin }: Leg): Leg => ({ row, coin, amount: plus(...legs.map(({ amount }) => amount)) });
const zip = (paid: readonly Leg[], received: readonly Leg[]) => paid.map((leg, n): [Leg, Leg] => [leg, received[n] as Leg]);

function bestOf(ways: [Leg, Leg][][]): [Leg, Leg][] | undefined {
  const weighed = ways.map((pairs) => ({ pairs, spread: spread(pairs), distance: distance(pairs) }));
  weighed.sort((a, b) => (a.spread === b.spread ? a.distance - b.distance : isMore(a.spread, b.spread) ? 1 : -1));
  const [best] = weighed;
  return best && !isMore(best.spread, ALIKE) ? best.pairs : undefined;
}

/** The widest ratio between two prices of the same two coins. */
function spread(pairs: readonly [Leg, Leg][]): string {
  let widest = '1';
  for (const of of Map.groupBy(pairs, ([paid, received]) => `${paid.coin} ${received.coin}`).values()) {
    const prices = of.map(([paid, received]) => over(magnitude(paid.amount), magnitude(received.amount), 18));
    const highest = prices.reduce((a, b) => (isMore(a, b) ? a : b));
    const lowest = prices.reduce((a, b) => (isMore(a, b) ? b : a));
    const ratio = over(highest, lowest, 6);
    if (isMore(ratio, widest)) widest = ratio;
  }
  return widest;
}

const distance = (pairs: readonly [Leg, Leg][]) => pairs.reduce((far, [paid, received]) => far + Math.abs(paid.row - received.row), 0);

function permutations(legs: readonly Leg[]): Leg[][] {
  if (legs.length < 2) return [[...legs]];
  return legs.flatMap((first, at) => permutations(legs.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}

/** Prices of one second differ by less than a tenth. */
const ALIKE = '1.1';
const MOST_TRIED = 6;

/** A closed trade as anybody would write it down; null: not known. */
export interface PlainTrade {
  readonly result: number;
  readonly outcome: number;
  readonly cost: number | null;
  readonly r: number | null;
  readonly held: number | null;
}

/** Statistics said as plainly as can be, in the order of closing: what the fast ones must come to. */
export const PLAIN: Readonly<Record<string, (trades: readonly PlainTrade[]) => number | null>> = {
  tradeCount: (all) => all.length,
  winCount: (all) => won(all).length,
  lossCount: (all) => lost(all).length,
  evenCount: (all) => all.filter(({ outcome }) => outcome === 0).length,
  winRate: (all) => divide(won(all).length, all.length),
  winRateDecided: (all) => divide(won(all).length, won(all).length + lost(all).length),
  totalResult: (all) => add(all.map(({ result }) => result)),
  totalWon: (all) => add(won(all).map(({ result }) => result)),
  totalLost: (all) => add(lost(all).map(({ result }) => result)),
  totalCosts: (all) => (costs(all).length === 0 ? null : add(costs(all).map(({ cost }) => cost))),
  costShare: (all) => {
    const earned = add(costs(all).map(({ cost, result }) => cost + result));
    return earned > 0 ? add(costs(all).map(({ cost }) => cost)) / earned : null;
  },
  expectancy: (all) => average(all.map(({ result }) => result)),
  medianTrade: (all) => middle(all.map(({ result }) => result)),
  averageWin: (all) => average(won(all).map(({ result }) => result)),
  medianWin: (all) => middle(won(all).map(({ result }) => result)),
  largestWin: (all) => extreme(won(all), Math.max),
  winStreak: (all) => streak(all, 1),
  heldWin: (all) => average(hours(won(all))),
  averageLoss: (all) => average(lost(all).map(({ result }) => result)),
  medianLoss: (all) => middle(lost(all).map(({ result }) => result)),
  largestLoss: (all) => extreme(lost(all), Math.min),
  lossStreak: (all) => streak(all, -1),
  heldLoss: (all) => average(hours(lost(all))),
  held: (all) => average(hours(all)),
  payoff,
  profitFactor: (all) => {
    const lostInAll = add(lost(all).map(({ result }) => result));
    return lostInAll === 0 ? null : add(won(all).map(({ result }) => result)) / -lostInAll;
  },
  expectancyRatio: (all) => {
    const loss = average(lost(all).map(({ result }) => result));
    return loss === null ? null : add(all.map(({ result }) => result / -loss)) / all.length;
  },
  meanR: (all) => average(multiples(all)),
  totalR: (all) => (multiples(all).length === 0 ? null : add(multiples(all))),
  sqn: (all) => quality(multiples(all), Number.POSITIVE_INFINITY),
  sqn100: (all) => quality(multiples(all), 100),
  tOfMeanR: (all) => quality(multiples(all), Number.POSITIVE_INFINITY),
  kelly,
  halfKelly: (all) => {
    const whole = kelly(all);
    return whole === null ? null : whole / 2;
  },
  resultDeviation: (all) => spread(all.map(({ result }) => result)),
  maxDrawdown: (all) => fall(all.map(({ result }) => result)),
  maxDrawdownR: (all) => (multiples(all).length === 0 ? null : fall(multiples(all))),
};

const won = (all: readonly PlainTrade[]) => all.filter(({ outcome }) => outcome === 1);
const lost = (all: readonly PlainTrade[]) => all.filter(({ outcome }) => outcome === -1);
const costs = (all: readonly PlainTrade[]) => all.filter((trade): trade is PlainTrade & { cost: number } => trade.cost !== null);
const multiples = (all: readonly PlainTrade[]) => all.flatMap(({ r }) => (r === null ? [] : [r]));
const hours = (all: readonly PlainTrade[]) => all.flatMap(({ held }) => (held === null ? [] : [held]));
const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const divide = (over: number, under: number) => (under === 0 ? null : over / under);
const average = (values: readonly number[]) => divide(add(values), values.length);

function middle(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? (sorted[Math.floor(half)] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

const extreme = (all: readonly PlainTrade[], of: (...values: number[]) => number) =>
  all.length === 0 ? null : of(...all.map(({ result }) => result));

function streak(all: readonly PlainTrade[], wanted: number): number {
  const letters = all.map(({ outcome }) => (outcome === wanted ? 'x' : ' ')).join('');
  return Math.max(...letters.split(' ').map(({ length }) => length));
}

function payoff(all: readonly PlainTrade[]): number | null {
  const [win, loss] = [average(won(all).map(({ result }) => result)), average(lost(all).map(({ result }) => result))];
  return win === null || loss === null || loss === 0 ? null : -win / loss;
}

function kelly(all: readonly PlainTrade[]): number | null {
  const times = payoff(all);
  const part = divide(won(all).length, won(all).length + lost(all).length);
  return times === null || times === 0 || part === null ? null : part - (1 - part) / times;
}

function spread(values: readonly number[]): number | null {
  const center = average(values);
  if (center === null || values.length < 2) return null;
  return new Set(values).size === 1 ? 0 : Math.sqrt(add(values.map((value) => (value - center) ** 2)) / (values.length - 1));
}

function quality(values: readonly number[], most: number): number | null {
  const [center, around] = [average(values), spread(values)];
  return center === null || !around ? null : (Math.sqrt(Math.min(values.length, most)) * center) / around;
}

function fall(steps: readonly number[]): number {
  let [stands, high, deepest] = [0, 0, 0];
  for (const step of steps) {
    stands += step;
    high = Math.max(high, stands);
    deepest = Math.min(deepest, stands - high);
  }
  return deepest;
}

import { describe, expect, it } from 'vitest';
import { metrics } from '../../../src/domain/metrics/catalog.ts';
import { drawsOf } from '../../../src/domain/metrics/draws-of.ts';
import type { ClosedTrades, Figures } from '../../../src/domain/metrics/figures.ts';
import { intervalOf, intervalOfDifference } from '../../../src/domain/metrics/interval-of.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';
import { spreadOfMeans } from '../../../src/domain/metrics/spread-of-means.ts';
import { createRandom, type Random } from '../../../src/domain/sample/random.ts';
import { draw, startOf } from '../../../src/domain/statistics/intervals/draw.ts';
import { PLAIN, type PlainTrade } from '../../support/plain-statistics.ts';

/** ROUNDS=1000 looks closer. */
const ROUNDS = Number(process.env.ROUNDS ?? 100);
/** Of few rounds chance alone is further off. */
const SLACK = ROUNDS < 500 ? 0.02 : 0;
const SURE = { confidence: '95', floor: 12 } as const;
const drawn = metrics.filter(({ interval }) => interval !== null && interval.by !== 'share');
const metric = (id: string) => metrics.find((each) => each.id === id) as Metric;

/** Four of nine win, at twice what a loss takes; some even, some of unknown risk, costs or hours. */
function trade(random: Random): PlainTrade {
  const outcome = random.pick([1, 1, 1, 1, -1, -1, -1, -1, 0]);
  const result = outcome === 0 ? 0 : outcome === 1 ? 1 + Math.round(400 * random.next()) : -1 - Math.round(200 * random.next());
  return {
    result,
    outcome,
    cost: random.chance(0.9) ? random.int(1, 5) : null,
    r: random.chance(0.8) ? result / 100 : null,
    held: random.chance(0.9) ? random.int(1, 3_600_000) : null,
  };
}

function figures(trades: readonly PlainTrade[]): Figures {
  const list = (of: (trade: PlainTrade) => number | null) => Float64Array.from(trades, (each) => of(each) ?? Number.NaN);
  const closed: ClosedTrades = {
    length: trades.length,
    results: list(({ result }) => result),
    outcomes: list(({ outcome }) => outcome),
    costs: list(({ cost }) => cost),
    multiples: list(({ r }) => r),
    held: list(({ held }) => held),
  };
  return { trades: closed, days: { results: [], trades: [], capital: null, perYear: 252, riskFree: 0 } };
}

const some = (random: Random, n: number) => Array.from({ length: n }, () => trade(random));

it.each(drawn.map(({ id }) => id))('each draw of %s is what the trades drawn come to', (id) => {
  const all = some(createRandom(5), 60);
  const { interval } = metric(id);
  if (interval === null || interval.by === 'share') throw new Error('It is not drawn');
  const list = interval.by === 'means' ? interval.from.list : interval.list;
  const isKnown = ({ cost, r, held, outcome }: PlainTrade) =>
    ({ results: 0, costs: cost, multiples: r, held })[list] !== null &&
    (interval.by === 'means' || interval.outcome === null || interval.outcome === outcome);
  let universe = all.filter(isKnown);
  // Those in the middle are drawn by their rank.
  if (interval.by === 'middle') universe = universe.toSorted((a, b) => a.result - b.result);
  const draws = drawsOf(interval, figures(all).trades, 9) as Float64Array;
  const places = new Uint16Array(universe.length);
  let state = startOf(9);
  for (let each = 0; each < 200; each++) {
    state = draw(places, universe.length, state);
    const wanted = PLAIN[id]?.(Array.from(places, (place) => universe[place] as PlainTrade)) ?? null;
    const got = draws[each] as number;
    if (wanted === null) expect(got).toBeNaN();
    else expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
  }
});

describe('the true value lies in an interval about as often as it says', () => {
  const TRUE: Record<string, number> = {
    winRate: 4 / 9,
    expectancy: (4 * 201 - 4 * 101) / 9,
    meanR: (4 * 201 - 4 * 101) / 900,
    averageWin: 201,
    medianWin: 201,
    payoff: 201 / 101,
    profitFactor: 201 / 101,
    kelly: 0.5 - 0.5 / (201 / 101),
    sqn: 0,
  };
  it.each([
    ['winRate', 40],
    ['expectancy', 40],
    ['expectancy', 2500],
    ['meanR', 30],
    ['averageWin', 80],
    ['medianWin', 90],
    ['payoff', 80],
    ['profitFactor', 80],
    ['profitFactor', 2500],
    ['kelly', 80],
    ['kelly', 2500],
  ])('%s of %i trades', (id, n) => {
    const random = createRandom(n + id.length);
    const wanted = TRUE[id] as number;
    let held = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const interval = intervalOf(metric(id), figures(some(random, n)), SURE);
      if (interval && interval.from <= wanted && interval.to >= wanted) held++;
    }
    expect(held / ROUNDS).toBeGreaterThan(0.92 - SLACK);
    expect(held / ROUNDS).toBeLessThan(0.98 + SLACK);
  });

  it.each([
    ['expectancy', 60, 90],
    ['winRate', 60, 90],
    ['profitFactor', 90, 120],
    ['expectancy', 60, 2500],
    ['medianWin', 120, 150],
  ])('the difference of %s, %i trades less %i', (id, a, b) => {
    const random = createRandom(a + b + id.length);
    let held = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const interval = intervalOfDifference(metric(id), figures(some(random, a)), figures(some(random, b)), SURE);
      if (interval && interval.from <= 0 && interval.to >= 0) held++;
    }
    expect(held / ROUNDS).toBeGreaterThan(0.92 - SLACK);
    expect(held / ROUNDS).toBeLessThan(0.98 + SLACK);
  });
});

it.each(drawn.filter(({ interval }) => interval?.by === 'means').map(({ id }) => id))(
  'of many trades, %s is as unsure by its slopes as by its draws',
  (id) => {
    const { trades } = figures(some(createRandom(11), 1900));
    const { interval } = metric(id);
    if (interval?.by !== 'means') throw new Error('It is not made of sums');
    const draws = [...(drawsOf(interval, trades, 4) as Float64Array)].filter((value) => !Number.isNaN(value));
    const center = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const spread = Math.sqrt(draws.reduce((sum, value) => sum + (value - center) ** 2, 0) / draws.length);
    expect((spreadOfMeans(interval.from, trades) as number) / spread).toBeGreaterThan(0.93);
    expect((spreadOfMeans(interval.from, trades) as number) / spread).toBeLessThan(1.07);
  },
);

it('below the floor nothing is told, by the trades that a figure is of', () => {
  const random = createRandom(2);
  const all = some(random, 40).map((each, at) => ({ ...each, r: at < 11 ? 1 + at : null }));
  expect(intervalOf(metric('expectancy'), figures(all), SURE)).not.toBeNull();
  expect(intervalOf(metric('meanR'), figures(all), SURE)).toBeNull();
  expect(intervalOf(metric('expectancy'), figures(all.slice(0, 11)), SURE)).toBeNull();
  expect(intervalOf(metric('totalResult'), figures(all), SURE)).toBeNull();
});

it('who wants to be surer gets a wider interval', () => {
  const of = figures(some(createRandom(8), 100));
  const widths = (['90', '95', '99'] as const).map((confidence) => {
    const interval = intervalOf(metric('meanR'), of, { ...SURE, confidence });
    return interval && interval.to - interval.from;
  });
  expect(widths).toEqual(widths.toSorted((a, b) => (a as number) - (b as number)));
  expect(new Set(widths).size).toBe(3);
});

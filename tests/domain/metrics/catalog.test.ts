import fc from 'fast-check';
import { expect, it } from 'vitest';
import { metrics } from '../../../src/domain/metrics/catalog.ts';
import type { Figures } from '../../../src/domain/metrics/figures.ts';

/** Closed trades by their results; each a day of its own, with the risk and the hours that are given. */
function figures(results: readonly number[], { risk = 1, held = 60_000, cost = 1, capital = 1000 as number | null } = {}): Figures {
  return {
    trades: {
      length: results.length,
      results,
      outcomes: results.map(Math.sign),
      costs: results.map(() => cost),
      multiples: results.map((result) => result / risk),
      held: results.map(() => held),
    },
    days: { results, trades: results.map(() => 1), capital, perYear: 252, riskFree: 0 },
  };
}
const value = (id: string, of: Figures) => metrics.find((metric) => metric.id === id)?.of(of);

it('each statistic says what it is, in words of its own', () => {
  const unique = (texts: (string | null)[]) => expect(new Set(texts).size).toBe(texts.length);
  unique(metrics.map(({ id }) => id));
  unique(metrics.map(({ label }) => label));
  unique(metrics.map(({ about }) => about));
  for (const { about, label } of metrics) {
    expect(about).toMatch(/^[A-Z].*\.$/);
    expect(label.length).toBeLessThan(40);
  }
});

it('a statistic that does not exist says in which case', () => {
  for (const metric of metrics) {
    const missing = [
      figures([]),
      figures([5]),
      figures([0, 0]),
      figures([1, 1], { capital: null, risk: Number.NaN, held: Number.NaN }),
    ].some((each) => metric.of(each) === null);
    if (missing) expect(metric.undefinedWhen, metric.id).not.toBeNull();
  }
});

const result = fc.oneof(fc.constant(0), fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1e9, max: 1e9 }));
it('whatever the trades are, nothing is NaN or infinite', () => {
  const unknown = (value: number) => fc.oneof(fc.constant(Number.NaN), fc.constant(value));
  fc.assert(
    fc.property(
      fc.array(result, { maxLength: 40 }),
      fc.record({ risk: unknown(50), held: unknown(3_600_000), cost: unknown(2), capital: fc.constantFrom(null, 0, -5, 1000, 1e12) }),
      (results, rest) => {
        for (const metric of metrics) {
          const got = metric.of(figures(results, rest));
          expect(got === null || Number.isFinite(got), `${metric.id} is ${got}`).toBe(true);
        }
      },
    ),
  );
});

/** By hand, or from where the figure was published. */
it.each([
  ['kelly', [1, 1, 1, -1, -1], 0.2],
  ['halfKelly', [1, 1, 1, -1, -1], 0.1],
  ['payoff', [30, -10, 10], 2],
  ['profitFactor', [30, -10, 10], 4],
  ['winRateDecided', [5, 0, -5, 5], 2 / 3],
  ['medianTrade', [1, 9, 2, 4], 3],
  ['winStreak', [1, 1, 0, 1, -1], 2],
  ['lossStreak', [-1, 0, -1, -1], 2],
  // Three runs where six trades of each kind would have seven: z of -2.73 and more.
  ['zOfRuns', [1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1], (12 * 1.5 - 72) / Math.sqrt((72 * 60) / 11)],
  ['maxDrawdown', [10, -4, 2, -8, 20], -10],
  ['maxDrawdownByDay', [10, -4, 2, -8, 20], -10],
  ['maxDrawdownPart', [10, -4, 2, -8, 20], -10 / 1010],
  ['recoveryFactor', [10, -4, 2, -8, 20], 2],
  ['consistency', [50, 30, 20], 0.5],
  ['costShare', [9, 19], 2 / 30],
  ['expectancyRatio', [...Array(40).fill(1), ...Array(40).fill(-1), ...Array(20).fill(0)], 0],
  ['expectancyRatio', [3, 0, -1, 0], 0.5],
  ['tailRatio', Array.from({ length: 101 }, (_, at) => at - 50), 1],
  ['valueAtRisk', Array.from({ length: 101 }, (_, at) => at - 50), -45],
  ['expectedShortfall', Array.from({ length: 101 }, (_, at) => at - 50), -47.5],
  ['ulcer', [-500, 500], Math.sqrt((50 * 50) / 3)],
  ['winDays', [1, -1, 0, 2], 0.5],
  // Cumulated 1, 3, 4: slope 1.5, rest 1/6 over one degree of freedom and a spread of 2.
  ['kRatio', [1, 2, 1], 1.5 / Math.sqrt(1 / 6 / 2)],
] as const)('%s of %j', (id, results, expected) => {
  expect(value(id, figures(results))).toBeCloseTo(expected, 12);
});

it('costs take the same share of what was earned, whether statistics are net or gross', () => {
  const { trades, days } = figures([9, 19]);
  const gross = { ...trades, results: [10, 20], areGross: true };
  expect(value('costShare', { trades: gross, days })).toBe(value('costShare', { trades, days }));
});

it('a year of a rate is one of the calendar, and of less than 30 days none is told', () => {
  const results = [-100, ...Array<number>(260).fill(0), 200];
  const of = (calendarDays: number) => ({ ...figures(results), days: { ...figures(results).days, calendarDays } });
  expect(value('calmar', of(365))).toBeCloseTo(0.1 / 0.1, 12);
  expect(value('calmar', of(730))).toBeCloseTo((Math.sqrt(1.1) - 1) / 0.1, 12);
  expect(value('calmar', of(30))).toBeGreaterThan(1);
  expect(value('calmar', of(29))).toBeNull();
});

it('what was won is told for each unit lost only where something was won, and lost', () => {
  const told = (results: number[], outcomes: number[]) => {
    const { trades, days } = figures(results);
    return value('profitFactor', { trades: { ...trades, outcomes }, days });
  };
  expect(told([30, -10], [1, -1])).toBe(3);
  expect(told([-10, -5], [-1, -1])).toBe(0);
  expect(told([30, 10], [1, 1])).toBeNull();
  expect(told([-3, -10], [1, -1])).toBeNull();
  expect(told([30, 2], [1, -1])).toBeNull();
});

it('without a day on which a trade was closed there are no days in a row', () => {
  const { trades } = figures([10, -10]);
  for (const days of [figures([]).days, { ...figures([5, -5]).days, trades: [0, 0] }])
    for (const id of ['winDayStreak', 'lossDayStreak']) expect(value(id, { trades, days })).toBeNull();
});

it('days without trades count for the ratios of a year and not for streaks', () => {
  const { trades, days } = figures([10, 10, -5]);
  const quiet = { trades, days: { ...days, results: [10, 0, 10, 0, -5], trades: [1, 0, 1, 0, 1] } };
  expect(value('winDayStreak', quiet)).toBe(2);
  expect(value('tradesPerDay', quiet)).toBe(1);
  expect(value('sharpe', quiet)).toBeLessThan(value('sharpe', figures([10, 10, -5])) as number);
});

it('what is of all days never says that it is of those alone on which something happened', () => {
  for (const { sample, convention } of metrics) if (sample === 'days') expect(convention ?? '').not.toMatch(/days on which anything/);
});

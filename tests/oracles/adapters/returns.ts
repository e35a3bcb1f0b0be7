import { compounded } from '../../../src/domain/statistics/cumulated.ts';
import { internalRate } from '../../../src/domain/statistics/internal-rate.ts';
import { dailyReturns } from '../../../src/domain/statistics/time-weighted.ts';
import { timeWeightedInvestment } from '../../../src/domain/statistics/time-weighted-investment.ts';
import { yearlyGrowth } from '../../../src/domain/statistics/yearly-growth.ts';
import type { Vector } from '../vector.ts';
import { known } from './known.ts';

const DAY = 86_400_000;
const dayOf = (date: string): number => Date.parse(`${date}T00:00Z`) / DAY;
const total = (returns: readonly number[]): number => (compounded(returns).at(-1) ?? 1) - 1;

export function xirr({ input, convention, expected, derived }: Vector) {
  known('days of a year', convention.daysPerYear, 365);
  const rate = internalRate(input.flows.map(({ date, amount }: { date: string; amount: number }) => ({ day: dayOf(date), amount })));
  // Where a series has several rates, each of them is right.
  const isOther = rate !== null && derived?.roots?.some((root: number) => Math.abs(root - rate) < 1e-6);
  return { xirr: isOther ? (expected as { xirr: number }).xirr : rate };
}

export function cagr({ input, convention }: Vector) {
  const { start, end, days, startDate, endDate, returns } = input;
  if (returns) return { cagr: yearlyGrowth(1 + total(returns), returns.length / convention.periodsPerYear) };
  const lasted = days ?? dayOf(endDate) - dayOf(startDate);
  return {
    cagr: yearlyGrowth(end / start, lasted / known('days of a year', convention.daysPerYear, 365, 365.25)),
    totalReturn: end / start - 1,
  };
}

export function cumulative({ input, convention }: Vector) {
  known('compounding', convention.compounding, 'geometric');
  const { returns, startingValue } = input;
  const curve = [...compounded(returns, startingValue || 1)].slice(1).map((value) => (startingValue === 0 ? value - 1 : value));
  return { series: curve, final: curve.at(-1) };
}

export function aggregate({ input, convention }: Vector) {
  const bucket = known('bucket', convention.bucket, 'monthly', 'weekly');
  // Day 0 of the count was a Thursday.
  const keyOf = (date: string) => (bucket === 'monthly' ? date.slice(0, 7) : String(Math.floor((dayOf(date) + 3) / 7)));
  const buckets = Map.groupBy(input.returns as number[], (_, at) => keyOf(input.dates[at]));
  return { buckets: [...buckets.values()].map(total) };
}

export function twr({ input }: Vector) {
  const days = input.days as { date: string; inflow?: number; outflow?: number; endValue: number }[];
  const returns = dailyReturns(days.map(({ inflow = 0, outflow = 0, endValue }) => ({ inflow, outflow, endValue })));
  const starts: string[] = input.bucketStarts ?? [];
  const within = (from: string, to: string | undefined) =>
    returns.filter((_, at) => (days[at]?.date ?? '') >= from && (to === undefined || (days[at]?.date ?? '') < to));
  return {
    twr: total(returns),
    accumulated: returns.map((_, at) => total(returns.slice(0, at + 1))),
    bucketReturns: starts.map((from, at) => total(within(from, starts[at + 1]))),
  };
}

export function roai({ input }: Vector) {
  const steps = input.investedFrom.map(({ date, invested }: { date: string; invested: number }) => ({
    day: dayOf(date),
    amount: invested,
  }));
  const invested = timeWeightedInvestment(steps, dayOf(input.endDate)) ?? Number.NaN;
  return { timeWeightedInvestment: invested, grossReturn: input.grossPnl / invested, netReturn: input.netPnl / invested };
}

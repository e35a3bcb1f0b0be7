import { cumulated } from '../statistics/cumulated.ts';
import { deviation } from '../statistics/deviation.ts';
import { downside } from '../statistics/downside.ts';
import { lineThrough } from '../statistics/line-through.ts';
import { mean } from '../statistics/mean.ts';
import { quantile } from '../statistics/quantile.ts';
import { sum } from '../statistics/sum.ts';
import { yearlyGrowth } from '../statistics/yearly-growth.ts';
import { calendarDays } from './calendar-days.ts';
import { dayReturns } from './day-returns.ts';
import { deviationIn } from './deviation-in.ts';
import { growth } from './growth.ts';
import type { Part } from './metric.ts';
import { tradingDays } from './sample.ts';
import { totalsOf } from './totals.ts';

/** Numbers in formulas that are no statistics of their own. */
export const resultOfEven: Part = {
  label: 'Of trades that came out even',
  unit: 'money',
  of: ({ trades }) => totalsOf(trades, 'results').even.sum,
};
export const withKnownRisk: Part = {
  label: 'With a known risk',
  unit: 'count',
  of: ({ trades }) => totalsOf(trades, 'multiples').all.count,
};
export const wonWithKnownRisk: Part = {
  label: 'Won, with a known risk',
  unit: 'count',
  of: ({ trades }) => totalsOf(trades, 'multiples').won.count,
};
export const lostWithKnownRisk: Part = {
  label: 'Lost, with a known risk',
  unit: 'count',
  of: ({ trades }) => totalsOf(trades, 'multiples').lost.count,
};
export const wonR: Part = { label: 'Sum of R won', unit: 'r', of: ({ trades }) => totalsOf(trades, 'multiples').won.sum };
export const lostR: Part = { label: 'Sum of R lost', unit: 'r', of: ({ trades }) => totalsOf(trades, 'multiples').lost.sum };
export const deviationOfR: Part = { label: 'Deviation of R', unit: 'r', of: ({ trades }) => deviationIn(trades, 'multiples') };
export const withKnownCosts: Part = { label: 'With known costs', unit: 'count', of: ({ trades }) => totalsOf(trades, 'costs').all.count };
export const earnedBeforeCosts: Part = {
  label: 'Earned before costs',
  unit: 'money',
  of: ({ trades }) => totalsOf(trades, 'costs').all.second,
};
export const withKnownHours: Part = { label: 'With known hours', unit: 'count', of: ({ trades }) => totalsOf(trades, 'held').all.count };
export const wonWithKnownHours: Part = {
  label: 'Won, with known hours',
  unit: 'count',
  of: ({ trades }) => totalsOf(trades, 'held').won.count,
};
export const lostWithKnownHours: Part = {
  label: 'Lost, with known hours',
  unit: 'count',
  of: ({ trades }) => totalsOf(trades, 'held').lost.count,
};
export const heldInAll: Part = { label: 'Held in all', unit: 'duration', of: ({ trades }) => totalsOf(trades, 'held').all.sum };
export const heldWinning: Part = { label: 'Winners held in all', unit: 'duration', of: ({ trades }) => totalsOf(trades, 'held').won.sum };
export const heldLosing: Part = { label: 'Losers held in all', unit: 'duration', of: ({ trades }) => totalsOf(trades, 'held').lost.sum };
export const decided: Part = {
  label: 'Won or lost',
  unit: 'count',
  of({ trades }) {
    const { won, lost } = totalsOf(trades, 'results');
    return won.count + lost.count;
  },
};
export const slope: Part = {
  label: 'Slope of the cumulated results',
  unit: 'money',
  of: ({ trades }) => lineThrough(cumulated(trades.results).subarray(1))?.slope ?? null,
};
export const errorOfSlope: Part = {
  label: 'Its standard error',
  unit: 'money',
  of: ({ trades }) => lineThrough(cumulated(trades.results).subarray(1))?.standardError ?? null,
};
export const bestTwentieth: Part = { label: '95th percentile', unit: 'money', of: ({ trades }) => quantile(trades.results, 0.95) };
export const worstTwentieth: Part = { label: '5th percentile', unit: 'money', of: ({ trades }) => quantile(trades.results, 0.05) };
export const allDays: Part = { label: 'Days', unit: 'count', of: ({ days }) => days.results.length };
export const daysTraded: Part = { label: 'Days with a closed trade', unit: 'count', of: ({ days }) => tradingDays(days.trades) };
export const closedOnDays: Part = { label: 'Closed on them', unit: 'count', of: ({ days }) => sum(days.trades) };
export const daysAboveZero: Part = {
  label: 'Of these, above zero',
  unit: 'count',
  of: ({ days }) => Array.from(days.results).filter((result, at) => days.trades[at] !== 0 && result > 0).length,
};
export const bestDay: Part = {
  label: 'Best day',
  unit: 'money',
  of: ({ days }) => (days.results.length === 0 ? null : Array.from(days.results).reduce((one, other) => Math.max(one, other))),
};
export const resultOfDays: Part = { label: 'Result of all days', unit: 'money', of: ({ days }) => sum(days.results) };
export const capital: Part = { label: 'Balance at the beginning', unit: 'money', of: ({ days }) => days.capital };
export const daysAYear: Part = { label: 'Days a year', unit: 'count', of: ({ days }) => days.perYear };
export const riskFreeADay: Part = { label: 'Risk free, a day', unit: 'percent', of: ({ days }) => days.riskFree };
export const meanReturn: Part = { label: 'Mean return of a day', unit: 'percent', of: ({ days }) => ofReturns(dayReturns(days), mean) };
export const deviationOfReturns: Part = {
  label: 'Deviation of daily returns',
  unit: 'percent',
  of: ({ days }) => ofReturns(dayReturns(days), deviation),
};
export const downsideOfReturns: Part = {
  label: 'Downside deviation of daily returns',
  unit: 'percent',
  of: ({ days }) => ofReturns(dayReturns(days), (returns) => downside(returns, days.riskFree)),
};
export const returnsAbove: Part = { label: 'Sum above', unit: 'percent', of: ({ days }) => beyond(dayReturns(days), days.riskFree, 1) };
export const returnsBelow: Part = { label: 'Sum below', unit: 'percent', of: ({ days }) => beyond(dayReturns(days), days.riskFree, -1) };
export const grownAYear: Part = {
  label: 'Compounded return a year',
  unit: 'percent',
  of: ({ days }) => {
    const curve = growth(days);
    return curve && yearlyGrowth((curve.at(-1) as number) / (curve[0] as number), calendarDays(days) / 365);
  },
};

const ofReturns = (returns: Float64Array | null, of: (returns: Float64Array) => number | null): number | null => returns && of(returns);

const beyond = (returns: Float64Array | null, target: number, sign: 1 | -1): number | null =>
  returns?.reduce((total, each) => total + Math.max(0, sign * (each - target)), 0) ?? null;

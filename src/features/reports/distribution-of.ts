import type { Study } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import { deviationIn } from '../../domain/metrics/deviation-in.ts';
import { totalsOf } from '../../domain/metrics/totals.ts';
import { binsOf, niceWidths, OUTERMOST } from '../../domain/statistics/bins.ts';
import { quantiles } from '../../domain/statistics/quantile.ts';
import { ranked } from '../../domain/statistics/ranked.ts';
import { ratio } from '../../domain/statistics/ratio.ts';
import { showBasis } from './show-basis.ts';
import { showValue } from './show-figure.ts';

type Asked = ParsedInputOf<typeof reports.distribution>;

export function distributionOf(study: Study, { of, bins, width }: Asked): OutputOf<typeof reports.distribution> {
  const { trades, currency } = study;
  const list = LISTS[of];
  const { all } = totalsOf(trades, list);
  const values = ranked(trades[list], () => trades.levels(list));
  // What bins look for next is looked for with them.
  const [low = null, median = null, high = null] = quantiles(values, [0.05, 0.5, 0.95, ...OUTERMOST]);
  const show = (value: number | null) => showValue(value, of === 'result' ? 'money' : 'ratio', currency);
  return {
    basis: showBasis(study),
    bins: binsOf(values, bins, width === null ? WIDTHS[of]() : [width]).map(({ from, to, n, isTail }) => ({
      from: show(from),
      to: show(to),
      n,
      isTail,
    })),
    n: values.length,
    without: trades.length - values.length,
    mean: show(ratio(all.sum, all.count)),
    median: show(median),
    deviation: show(deviationIn(trades, list)),
    low: show(low),
    high: show(high),
  };
}

const LISTS = { r: 'multiples', result: 'results', held: 'held' } as const;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TIMES = [1, 5, 10, 15, 30].flatMap((n) => [n * SECOND, n * MINUTE]).concat([1, 2, 4, 8, 12].map((n) => n * HOUR));

/** Money is whole units, R tenths at the finest; times are told in seconds, minutes, hours and days. */
const WIDTHS: Readonly<Record<Asked['of'], () => Iterable<number>>> = {
  r: () => niceWidths(0.1),
  result: () => niceWidths(1),
  held: () => [...TIMES.sort((a, b) => a - b), ...[...Array(12)].map((_, power) => 2 ** power * DAY)],
};

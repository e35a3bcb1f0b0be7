import type { Study } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import { known } from '../../domain/metrics/outcomes.ts';
import { binsOf, niceWidths } from '../../domain/statistics/bins.ts';
import { deviation } from '../../domain/statistics/deviation.ts';
import { mean } from '../../domain/statistics/mean.ts';
import { quantiles } from '../../domain/statistics/quantile.ts';
import { ranked } from '../../domain/statistics/ranked.ts';
import { showBasis } from './show-basis.ts';
import { showValue } from './show-figure.ts';

type Asked = ParsedInputOf<typeof reports.distribution>;

export function distributionOf(study: Study, { of, bins, width }: Asked): OutputOf<typeof reports.distribution> {
  const { trades, currency } = study;
  const all = { r: trades.multiples, result: trades.results, held: trades.held }[of];
  const values = known(all);
  const order = ranked(values);
  const [low, median, high] = quantiles(order, [0.05, 0.5, 0.95]) as [number | null, number | null, number | null];
  const show = (value: number | null) => showValue(value, of === 'result' ? 'money' : 'ratio', currency);
  return {
    basis: showBasis(study),
    bins: binsOf(values, bins, width === null ? WIDTHS[of]() : [width], order).map(({ from, to, n, isTail }) => ({
      from: show(from),
      to: show(to),
      n,
      isTail,
    })),
    n: values.length,
    without: trades.length - values.length,
    mean: show(mean(values)),
    median: show(median),
    deviation: show(deviation(values)),
    low: show(low),
    high: show(high),
  };
}

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

import { type RealisedDay, realisedByDay, spanOf } from '../../analysis/reports/realised-by-day.ts';
import { takeTrades } from '../../analysis/reports/take-trades.ts';
import type { Study } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import { countOf, WON } from '../../domain/metrics/outcomes.ts';
import { checkedSum } from '../../domain/money/checked-sum.ts';
import { mean } from '../../domain/statistics/mean.ts';
import { ratio } from '../../domain/statistics/ratio.ts';
import { metricOf } from './metric-of.ts';
import { showOfTrades } from './of-trades.ts';
import { showBasis } from './show-basis.ts';
import { showMoney, showValue } from './show-figure.ts';

type Asked = ParsedInputOf<typeof reports.winDays>;
type Shown = OutputOf<typeof reports.winDays>;

/** A day is won by what exits realised on it, whatever became of the trades. */
export function winDaysOf(study: Study, { filter, metrics }: Asked): Shown {
  const days = realisedByDay(study, spanOf(filter, study.conventions)).filter(({ exits }) => exits > 0);
  const asked = metrics.map(metricOf);
  const side = (wanted: number): Shown['won'] => {
    const own = days.filter(({ net }) => Math.sign(net) === wanted);
    const { all, first } = closedOn(study, own);
    const [trades, firsts] = [takeTrades(study.trades, all), takeTrades(study.trades, first)];
    const result = checkedSum(own.map(({ net }) => net));
    return {
      days: own.length,
      result: showMoney(result, study.currency),
      meanResult: showValue(ratio(result, own.length), 'money', study.currency),
      trades: trades.length,
      tradesPerDay: ratio(trades.length, own.length),
      figures: asked.map((metric) => showOfTrades(metric, trades, study.currency)),
      first: {
        n: firsts.length,
        winRate: ratio(countOf(firsts, WON), firsts.length),
        mean: showValue(mean(firsts.results), 'money', study.currency),
      },
    };
  };
  return { basis: showBasis(study), won: side(1), lost: side(-1), even: side(0) };
}

/** The places of the trades closed on these days, and of those that were the first of their account. */
function closedOn({ columns, trades }: Study, days: readonly RealisedDay[]): { all: Int32Array; first: Int32Array } {
  const isWanted = new Set(days.map(({ day }) => day));
  const { account } = columns.trades.of;
  const seen = new Set<number>();
  const [all, first] = [new Int32Array(trades.length), new Int32Array(trades.length)];
  let [n, firsts] = [0, 0];
  let [latest, isIn] = [Number.NaN, false];
  for (let at = 0; at < trades.length; at++) {
    const day = trades.days[at] as number;
    if (day !== latest) [latest, isIn] = [day, isWanted.has(day)];
    if (!isIn) continue;
    all[n++] = at;
    const key = day * MOST_ACCOUNTS + (account[trades.slots[at] as number] as number);
    if (seen.has(key)) continue;
    first[firsts++] = at;
    seen.add(key);
  }
  return { all: all.subarray(0, n), first: first.subarray(0, firsts) };
}
const MOST_ACCOUNTS = 2 ** 20;

import { closingsOf } from '../../analysis/closings.ts';
import { exitPlaces } from '../../analysis/exit-places.ts';
import { highestId } from '../../analysis/highest-id.ts';
import { cellsOf } from '../../analysis/reports/cells.ts';
import { type RealisedDay, realisedByDay, spanOf } from '../../analysis/reports/realised-by-day.ts';
import { takeTrades } from '../../analysis/reports/take-trades.ts';
import type { Study } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import { countOf, WON } from '../../domain/metrics/outcomes.ts';
import { checkedSum } from '../../domain/money/checked-sum.ts';
import { PORTION } from '../../domain/portion.ts';
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
  const { of, firsts } = sidesOf(study, days);
  const cells = cellsOf({ trades: study.trades, of, places: null, count: SIDES.length });
  const [won, lost, even] = SIDES.map((sign, side): Shown['won'] => {
    const own = days.filter(({ net }) => Math.sign(net) === sign);
    const ownFirsts = firsts.filter((at) => of[at] === side);
    const [trades, first] = [cells.trades(side), takeTrades(study.trades, ownFirsts)];
    const result = checkedSum(own.map(({ net }) => net));
    return {
      days: own.length,
      result: showMoney(result, study.currency),
      meanResult: showValue(ratio(result, own.length), 'money', study.currency),
      trades: trades.length,
      tradesPerDay: ratio(trades.length, own.length),
      figures: asked.map((metric) => showOfTrades(metric, trades, study.currency)),
      first: {
        n: first.length,
        winRate: ratio(countOf(first, WON), first.length),
        mean: showValue(mean(first.results), 'money', study.currency),
      },
    };
  }) as [Shown['won'], Shown['won'], Shown['won']];
  return { basis: showBasis(study), won, lost, even };
}

/** How a day ended, by the sign of what it brought. */
const SIDES = [1, -1, 0] as const;

interface Sides {
  /** On which side of its day each trade was closed; the one after them where nothing is known of the day. */
  readonly of: Int32Array;
  /** The places of those that were the first of their account on their day. */
  readonly firsts: number[];
}

function sidesOf({ columns, trades, places }: Study, days: readonly RealisedDay[]): Sides {
  const { days: all, placeOf } = exitPlaces(columns);
  const first = all[0] as number;
  const sideOn = new Int8Array(all.length).fill(SIDES.length);
  for (const { day, net } of days) sideOn[placeOf[day - first] as number] = SIDES.indexOf(Math.sign(net) as 1 | -1 | 0);
  const width = highestId(columns.names.accounts.keys()) + 1;
  const isSeen = new Uint8Array(width * sideOn.length);
  const sides: Sides = { of: new Int32Array(trades.length), firsts: [] };
  const look: Look = { days: trades.days, accounts: closingsOf(columns).accounts, places, placeOf, first, sideOn, isSeen, width };
  for (let from = 0; from < trades.length; from += PORTION) sidePortion(sides, look, from, Math.min(trades.length, from + PORTION));
  return sides;
}

interface Look {
  readonly days: Int32Array;
  readonly accounts: Int32Array;
  readonly places: Int32Array | null;
  readonly placeOf: Int32Array;
  readonly first: number;
  readonly sideOn: Int8Array;
  /** 1: the account closed a trade on that day. Those of a day lie side by side. */
  readonly isSeen: Uint8Array;
  readonly width: number;
}

function sidePortion({ of, firsts }: Sides, look: Look, from: number, to: number): void {
  const { days, accounts, places, placeOf, first, sideOn, isSeen, width } = look;
  for (let at = from; at < to; at++) {
    const day = placeOf[(days[at] as number) - first] as number;
    of[at] = sideOn[day] as number;
    const own = Math.imul(day, width) + (accounts[places ? (places[at] as number) : at] as number);
    if (isSeen[own] === 1) continue;
    isSeen[own] = 1;
    firsts.push(at);
  }
}

import { placesToShow } from '../../analysis/reports/places-to-show.ts';
import { resized, type SizeRule } from '../../analysis/reports/resized.ts';
import { select } from '../../analysis/select.ts';
import type { Study } from '../../analysis/study.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import type { ReadContext } from '../../db/context.ts';
import { dayText } from '../../domain/calendar/trading-day.ts';
import { decimal } from '../../domain/decimal/decimal-text.ts';
import type { ClosedTrades } from '../../domain/metrics/figures.ts';
import { toUnits } from '../../domain/money/units.ts';
import { createRandom } from '../../domain/sample/random.ts';
import { luckOfLeavingOut } from '../../domain/statistics/luck-of-leaving-out.ts';
import { metricOf } from './metric-of.ts';
import { showOfTrades } from './of-trades.ts';
import { showBasis } from './show-basis.ts';
import { showMoney } from './show-figure.ts';

type Asked = ParsedInputOf<typeof reports.whatIf>;
type Shown = OutputOf<typeof reports.whatIf>;

/** The same trades without those that some filters mean, each with the size of a rule. */
export function whatIfOf({ sql }: ReadContext, study: Study, asked: Asked): Shown {
  const isOut = new Uint8Array(study.columns.trades.length);
  for (const filter of asked.without) for (const slot of select(sql, study.columns, filter, study.conventions)) isOut[slot] = 1;
  const places = [...study.trades.slots.keys()];
  const left = places.filter((place) => isOut[study.trades.slots[place] as number] === 0);
  const after = resized(study, left, ruleOf(asked.size, study.currency));
  const figures = (trades: ClosedTrades) => asked.metrics.map((id) => showOfTrades(metricOf(id), trades, study.currency));
  return {
    basis: showBasis(study),
    before: figures(study.trades),
    after: figures(after.trades),
    trades: {
      before: places.length,
      removed: places.length - left.length,
      withoutRisk: after.withoutRisk,
      notTaken: after.notTaken,
      after: after.places.length,
    },
    curve: curveOf(study, after),
    hindsight: hindsight(study, left, asked),
  };
}

function ruleOf(size: Asked['size'], currency: string): SizeRule {
  switch (size.kind) {
    case 'asTaken':
      return size;
    case 'fixedRisk':
      return { kind: 'fixedRisk', risk: toUnits(decimal(size.risk), currency) };
    case 'partOfCapital':
      return { ...size, capital: toUnits(decimal(size.capital), currency) };
  }
}

function curveOf({ columns, trades, currency }: Study, after: { trades: ClosedTrades; places: readonly number[] }): Shown['curve'] {
  const changed = new Float64Array(trades.length);
  for (const [at, place] of after.places.entries()) changed[place] = after.trades.results[at] as number;
  const [before, then] = [added(trades.results), added(changed)];
  return placesToShow([before, then], POINTS).map((place) => ({
    n: place + 1,
    day: dayText(columns.trades.of.closedDay[trades.slots[place] as number] as number),
    before: showMoney(before[place] as number, currency),
    after: showMoney(then[place] as number, currency),
  }));
}

function added(steps: ArrayLike<number>): Float64Array {
  let sum = 0;
  return Float64Array.from(steps, (step) => (sum += step));
}

/** What is looked for in what is over is found: this says how easily. */
function hindsight({ trades }: Study, left: readonly number[], { tried, seed }: Asked): Shown['hindsight'] {
  const out = trades.length - left.length;
  if (out === 0 || left.length === 0) return { tried, byChance: null, bestByChance: null, draws: 0 };
  const results = Float64Array.from(trades.results);
  const total = results.reduce((sum, result) => sum + result, 0);
  const stayed = left.reduce((sum, place) => sum + (results[place] as number), 0);
  const { odds, draws } = luckOfLeavingOut(results, out, total - stayed, createRandom(seed).next);
  return { tried, byChance: odds, bestByChance: 1 - (1 - odds) ** tried, draws };
}

const POINTS = 400;

import { realisedOf, spanOf } from '../../analysis/reports/realised-by-day.ts';
import type { Study } from '../../analysis/study.ts';
import type { Bridge } from '../../contract/report-shapes.ts';
import { decimalText } from '../../domain/decimal/decimal-text.ts';
import type { Filter } from '../../domain/filter.ts';
import type { ClosedTrades } from '../../domain/metrics/figures.ts';
import { totalsOf } from '../../domain/metrics/totals.ts';
import { checkedSum } from '../../domain/money/checked-sum.ts';
import { unitsToDecimal } from '../../domain/money/units.ts';

/** From the money that exits realised to what the closed trades came to: open trades, other days, and trades whose own result is not known. */
export function bridgeOf(study: Study, filter: Filter): Bridge {
  const { conventions, currency, trades } = study;
  const { days, ofOpen, ofCounted } = realisedOf(study, spanOf(filter, conventions));
  const realised = checkedSum(days.map(({ net }) => net));
  const closed = sumOfResults(trades);
  const show = (units: number) => decimalText(unitsToDecimal(units, currency));
  return {
    realised: show(realised),
    closed: show(closed),
    ofOpen: show(ofOpen),
    outside: show(closed - ofCounted),
    otherwise: show(realised - ofOpen - ofCounted),
  };
}

/** What was won never goes down, what was lost never up: where the ends are exact, so is all on the way. */
function sumOfResults(trades: ClosedTrades): number {
  const { lost, even, won } = totalsOf(trades, 'results');
  const sums = [lost.sum, even.sum, won.sum];
  return checkedSum(sums.every(Number.isSafeInteger) ? sums : (trades.results as Float64Array));
}

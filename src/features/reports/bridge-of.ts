import { realisedOf, spanOf } from '../../analysis/reports/realised-by-day.ts';
import type { Study } from '../../analysis/study.ts';
import type { Bridge } from '../../contract/report-shapes.ts';
import { decimalText } from '../../domain/decimal/decimal-text.ts';
import type { Filter } from '../../domain/filter.ts';
import { checkedSum } from '../../domain/money/checked-sum.ts';
import { unitsToDecimal } from '../../domain/money/units.ts';

/** From the money that exits realised to what the closed trades came to: open trades, other days, and trades whose own result is not known. */
export function bridgeOf(study: Study, filter: Filter): Bridge {
  const { conventions, currency, trades } = study;
  const { days, ofOpen, ofCounted } = realisedOf(study, spanOf(filter, conventions));
  const realised = checkedSum(days.map(({ net }) => net));
  const closed = checkedSum(trades.results as Float64Array);
  const show = (units: number) => decimalText(unitsToDecimal(units, currency));
  return {
    realised: show(realised),
    closed: show(closed),
    ofOpen: show(ofOpen),
    outside: show(closed - ofCounted),
    otherwise: show(realised - ofOpen - ofCounted),
  };
}

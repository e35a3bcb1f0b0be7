import { eachResult } from '../../analysis/reports/each-result.ts';
import { spanOf } from '../../analysis/reports/realised-by-day.ts';
import type { Study } from '../../analysis/study.ts';
import type { Bridge } from '../../contract/report-shapes.ts';
import { decimalText } from '../../domain/decimal/decimal-text.ts';
import type { Filter } from '../../domain/filter.ts';
import { checkedAdd, checkedSum } from '../../domain/money/checked-sum.ts';
import { unitsToDecimal } from '../../domain/money/units.ts';

/** From the money that exits realised to what the closed trades came to: open trades, other days, and trades whose own result is not known. */
export function bridgeOf(study: Study, filter: Filter): Bridge {
  const { columns, conventions, currency, trades } = study;
  const span = spanOf(filter, conventions);
  let [realised, ofOpen, inside] = [0, 0, 0];
  const isCounted = new Uint8Array(columns.trades.length);
  for (let at = 0; at < trades.slots.length; at++) isCounted[trades.slots[at] as number] = 1;
  eachResult(study, study.money, span, (_, slot, net) => {
    realised = checkedAdd(realised, net);
    if (columns.trades.of.open[slot] === 1) ofOpen = checkedAdd(ofOpen, net);
    if (isCounted[slot] === 1) inside = checkedAdd(inside, net);
  });
  const closed = checkedSum(trades.results as Float64Array);
  const show = (units: number) => decimalText(unitsToDecimal(units, currency));
  return {
    realised: show(realised),
    closed: show(closed),
    ofOpen: show(ofOpen),
    outside: show(closed - inside),
    otherwise: show(realised - ofOpen - inside),
  };
}

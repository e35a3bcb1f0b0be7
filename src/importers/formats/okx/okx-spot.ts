import { numberIn, numberOrNothing, sideIn } from '../../cells/cell-readers.ts';
import { coinFee, coinFill } from '../../cells/coin-fill.ts';
import { coinInstrument, pairIn } from '../../cells/coin-names.ts';
import { problem } from '../../cells/problem.ts';
import { isMore } from '../../cells/sums.ts';
import type { Found, Moment } from '../../facts.ts';
import type { Row } from '../../source.ts';
import { identityOf, type OkxColumns, paidFee } from './okx.ts';

/** A spot trade is a row for each of its coins, in older files also one row alone. The fee stands with the coin that came. */
export function okxSpot(at: OkxColumns, rows: readonly Row[], timeOf: (row: Row) => Moment, account: string | null): Found[] {
  const [first] = rows;
  const text = first === undefined ? '' : at.symbol(first);
  const pair = pairIn(text, 'okx');
  const bySize = (row: Row, other: Row) => (isMore(amountOf(row), amountOf(other)) ? -1 : 1);
  const amountOf = (row: Row) => numberIn('Amount', at.amount(row));
  const quoteRows = rows.filter((row) => pair !== null && at.unit(row) === pair.quote).sort(bySize);
  const baseRows = rows.filter((row) => !quoteRows.includes(row)).sort(bySize);
  const fills = baseRows.map((row, n): Found => {
    const other = quoteRows[n];
    return coinFill({
      row: row.row,
      account,
      side: sideIn('Action', at.action(row)).side,
      instrument: pair ? coinInstrument(text, pair) : { text },
      quantity: amountOf(row),
      price: numberIn('Filled Price', at.price(row)),
      worth: other ? amountOf(other) : null,
      currency: pair?.quote ?? null,
      time: timeOf(row),
      costs: [row, ...(other ? [other] : [])].flatMap((each) =>
        coinFee(paidFee(numberOrNothing('Fee', at.fee(each)) ?? '0'), at.feeUnit(each)),
      ),
      execution: at.id(row),
      order: at.order(row),
      identity: identityOf(at, row),
    });
  });
  const halves = quoteRows.map((row, n): Found => {
    if (!baseRows[n]) return problem(row.row, 'incomplete', 'The other half of this trade is not in the file. Export a longer period.');
    return { type: 'skipped', row: row.row, what: `Spot, ${pair?.quote}`, why: 'It is the other half of a trade.' };
  });
  return [...fills, ...halves].sort((a, b) => rowOf(a) - rowOf(b));
}

const rowOf = (found: Found) => ('row' in found ? found.row : 0);

import { numberIn } from '../../cells/cell-readers.ts';
import { coinFee, coinFill } from '../../cells/coin-fill.ts';
import { coinInstrument } from '../../cells/coin-names.ts';
import { isNegative, magnitude, minus, over } from '../../cells/sums.ts';
import type { FillFact } from '../../facts.ts';
import type { TransactionRow } from './transaction-rows.ts';

/** A purchase or a sale: the subtotal is before the fee, the total with it. */
export function tradeOf(entry: TransactionRow, side: 'buy' | 'sell'): FillFact[] {
  const { coin, id, subtotal, total } = entry;
  const currency = entry.currency ?? 'USD';
  const quantity = magnitude(numberIn('Quantity Transacted', entry.units));
  const worth = magnitude(subtotal ?? total ?? '0');
  return [
    coinFill({
      row: entry.row,
      side,
      instrument: coinInstrument(`${coin}-${currency}`, { base: coin, quote: currency }),
      quantity,
      price: entry.price ?? over(worth, quantity, 15),
      worth,
      currency,
      time: entry.time,
      costs: coinFee(entry.fees ?? implied(entry, side), currency),
      execution: id,
      identity: entry.identity,
    }),
  ];
}

function implied({ subtotal, total }: TransactionRow, side: 'buy' | 'sell'): string | null {
  if (subtotal === null || total === null) return null;
  const [before, after] = [magnitude(subtotal), magnitude(total)];
  const fee = side === 'buy' ? minus(after, before) : minus(before, after);
  return isNegative(fee) ? null : fee;
}

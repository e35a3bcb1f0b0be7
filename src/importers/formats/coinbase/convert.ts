import { numberIn } from '../../cells/cell-readers.ts';
import { coinFee, coinFill } from '../../cells/coin-fill.ts';
import { coinAlone, coinInstrument } from '../../cells/coin-names.ts';
import { needNumber } from '../../cells/number.ts';
import { problem } from '../../cells/problem.ts';
import { isMore, magnitude, minus, over } from '../../cells/sums.ts';
import type { FillFact, Found } from '../../facts.ts';
import type { TransactionRow } from './transaction-rows.ts';

/**
 * Converted 0.00363125 BTC to 156.145683 XRP: what it became is told by the note alone. It is a sale of the one at the total and a
 * purchase of the other at the subtotal; what lies between is the spread. The same number of a coin under a new name is no sale.
 */
export function convertOf(entry: TransactionRow): Found[] {
  const [, gave = '', from = '', got = '', into = ''] = /^Converted ([\d.,]+) (\S+) to ([\d.,]+) (\S+)/.exec(entry.notes) ?? [];
  const [paid, received] = [needNumber(gave), needNumber(got)];
  if (paid === undefined || received === undefined) {
    return [
      problem(entry.row, 'incomplete', `Notes say “${entry.notes.slice(0, 40)}”, not what it was converted into. The row was left out.`),
    ];
  }
  if (paid === received && into.startsWith(from)) return renamed(entry, [from, into], paid);
  const currency = entry.currency ?? 'USD';
  const [subtotal, total] = [magnitude(entry.subtotal ?? entry.total ?? '0'), magnitude(entry.total ?? entry.subtotal ?? '0')];
  const worth = isMore(total, subtotal) ? total : subtotal;
  const shared = { row: entry.row, currency, time: entry.time } as const;
  const leg = (coin: string, side: 'buy' | 'sell', quantity: string, value: string): FillFact =>
    coinFill({
      ...shared,
      leg: side === 'sell' ? 0 : 1,
      side,
      instrument: coinInstrument(`${coin}-${currency}`, { base: coin, quote: currency }),
      quantity,
      price: over(value, quantity, 15),
      worth: value,
      costs: side === 'sell' ? coinFee(minus(worth, subtotal), currency) : [],
      execution: entry.id === '' ? '' : `${entry.id} ${side}`,
      identity: [...entry.identity, side],
    });
  return [leg(from, 'sell', magnitude(numberIn('Quantity Transacted', entry.units)), worth), leg(into, 'buy', received, subtotal)];
}

function renamed(entry: TransactionRow, [from, into]: readonly [string, string], quantity: string): FillFact[] {
  const leg = (coin: string, goes: boolean): FillFact => ({
    type: 'fill',
    row: entry.row,
    leg: goes ? 0 : 1,
    account: null,
    kind: goes ? 'transform_out' : 'transform_in',
    side: goes ? 'sell' : 'buy',
    effect: 'unknown',
    instrument: coinAlone(coin, coin),
    quantity,
    price: null,
    currency: null,
    time: entry.time,
    costs: [],
    identity: [...entry.identity, goes ? 'out' : 'in'],
    link: entry.id || `${entry.time.text} ${from}`,
  });
  return [leg(from, true), leg(into, false)];
}

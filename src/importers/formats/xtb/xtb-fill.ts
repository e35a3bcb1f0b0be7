import { numberIn, quantityIn, symbolIn } from '../../cells/cell-readers.ts';
import { readNumber } from '../../cells/number.ts';
import { isMore, isNear, isNothing, magnitude, over, times } from '../../cells/sums.ts';
import type { FillFact, Moment } from '../../facts.ts';
import type { Row } from '../../source.ts';
import type { XtbAccount } from './xtb-account.ts';
import type { XtbColumns } from './xtb-cash-operations.ts';

/** OPEN BUY 8/42.5658 @ 11.7480: eight of an order of 42.5658. */
const TRADE = /^(OPEN|CLOSE) (BUY|SELL) ([\d.,]+)(?:\/[\d.,]+)? @ ([\d.,]+)$/i;

/** undefined: the comment tells no trade. */
export function xtbFill(
  row: Row,
  columns: XtbColumns,
  { time, amount, account }: { time: Moment; amount: string; account: XtbAccount },
): FillFact | undefined {
  const [, turn = '', direction = '', units = '', each = ''] = TRADE.exec(columns.comment(row)) ?? [];
  if (turn === '') return undefined;
  const quantity = quantityIn('Comment', units);
  const price = numberIn('Comment', each);
  const opens = turn.toUpperCase() === 'OPEN';
  const text = symbolIn(columns.symbol(row));
  const id = columns.id(row);
  return {
    type: 'fill',
    row: row.row,
    account: account.number,
    kind: 'trade',
    side: (direction.toUpperCase() === 'BUY') === opens ? 'buy' : 'sell',
    effect: opens ? 'open' : 'close',
    instrument: { text, assetClass: 'stock' },
    quantity,
    price,
    time,
    ...(id === '' ? {} : { execution: id }),
    identity: [columns.time(row), text, columns.comment(row), columns.amount(row)],
    costs: null,
    ...moneyOf(text, times(quantity, price), { amount, account }),
  };
}

/** The first trade at a market of one currency whose amount is quantity times price tells the account's currency. */
export function xtbCurrency(rows: Iterable<Row>, columns: XtbColumns): string | null {
  for (const row of rows) {
    const [, , , units = '', each = ''] = TRADE.exec(columns.comment(row)) ?? [];
    const [quantity, price, amount] = [readNumber(units), readNumber(each), readNumber(columns.amount(row))];
    const quoted = QUOTED.get(marketOf(columns.symbol(row)));
    if (!quantity || !price || !amount || quoted === undefined || isMore(magnitude(amount), MOST)) continue;
    if (isMore(MOST, quantity) && isMore(MOST, price) && isNear(times(quantity, price), magnitude(amount), '0.02')) return quoted;
  }
  return null;
}

/**
 * Where the amount is quantity times price, the price is in the account's money. Where it is not, the market says what it is in, and
 * the amount what that was worth.
 */
function moneyOf(symbol: string, value: string, { amount, account }: { amount: string; account: XtbAccount }) {
  const paid = magnitude(amount);
  const quoted = QUOTED.get(marketOf(symbol));
  if (isNothing(paid) || isNothing(value) || isNear(value, paid, '0.02')) return { currency: account.currency, cash: amount };
  if (quoted === undefined || quoted === account.currency) return { currency: account.currency, cash: amount };
  return { currency: quoted, rate: over(paid, value) };
}

const marketOf = (symbol: string) => symbol.split('.').at(-1)?.toUpperCase() ?? '';
const MOST = '100000000';

/** London quotes in three currencies and says none. */
const QUOTED: ReadonlyMap<string, string> = new Map([
  ...'DE FR ES IT NL PT BE FI AT IE'.split(' ').map((market) => [market, 'EUR'] as const),
  ['US', 'USD'],
  ['PL', 'PLN'],
  ['CZ', 'CZK'],
  ['CH', 'CHF'],
  ['SE', 'SEK'],
  ['DK', 'DKK'],
  ['NO', 'NOK'],
]);

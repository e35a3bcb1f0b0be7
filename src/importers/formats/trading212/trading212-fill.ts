import { numberOrNothing, quantityIn, symbolIn } from '../../cells/cell-readers.ts';
import { nameIn } from '../../cells/name-in.ts';
import { magnitude, minus, negated, over, plus } from '../../cells/sums.ts';
import type { Cost, FillFact, FillKind, Found, Moment, NamedInstrument } from '../../facts.ts';
import type { Row } from '../../source.ts';
import type { Trading212Columns } from './trading212-columns.ts';

const KINDS: readonly (readonly [RegExp, FillKind, FillFact['side']])[] = [
  [/^(?:market|limit|stop|stop limit) buy$/i, 'trade', 'buy'],
  [/^(?:market|limit|stop|stop limit) sell$/i, 'trade', 'sell'],
  [/^transfer in$/i, 'transfer_in', 'buy'],
  [/^transfer out$/i, 'transfer_out', 'sell'],
  [/^(?:stock|custom stock) distribution$|^free shares?$/i, 'receive', 'buy'],
];

/** undefined: the row is none that moves shares. */
export function trading212Fill(row: Row, columns: Trading212Columns, time: Moment): readonly Found[] | undefined {
  const action = columns.action(row);
  const [, kind, side] = KINDS.find(([words]) => words.test(action)) ?? [];
  if (kind === undefined || side === undefined || columns.shares(row) === '') return undefined;
  const currency = columns.priceCurrency(row);
  const price = numberOrNothing('Price / share', columns.price(row));
  const costs = kind === 'trade' ? costsOf(row, columns) : [];
  const cash = kind === 'trade' ? cashOf(row, columns, side, costs ?? []) : undefined;
  const rate = kind === 'trade' ? rateOf(row, columns) : undefined;
  const id = columns.id(row);
  return [
    {
      type: 'fill',
      row: row.row,
      account: null,
      kind,
      side,
      effect: 'unknown',
      instrument: instrumentOf(row, columns),
      quantity: quantityIn('No. of shares', columns.shares(row)),
      price,
      currency: currency === '' ? null : currency,
      time,
      ...(id === '' ? {} : { execution: id }),
      identity: [action, columns.time(row), columns.isin(row), columns.ticker(row), columns.shares(row), columns.price(row)],
      costs,
      ...(cash === undefined ? {} : { cash }),
      ...(rate === undefined ? {} : { rate }),
    },
  ];
}

export function instrumentOf(row: Row, { ticker, isin, name }: Trading212Columns): NamedInstrument {
  const of = isin(row);
  return { text: symbolIn(ticker(row), of), assetClass: 'stock', ...(of === '' ? {} : { isin: of, ...nameIn(name(row)) }) };
}

export function costsOf(row: Row, { fees, totalCurrency }: Trading212Columns): Cost[] | null {
  if (fees.length === 0) return null;
  return fees.flatMap(({ name, kind, amount, currency }) => {
    const paid = numberOrNothing(name, amount(row));
    return paid === null || paid === '0' ? [] : [{ kind, amount: magnitude(paid), currency: currency(row) || totalCurrency(row) }];
  });
}

/** The total is in the account's currency and holds the costs: only in the money of the price it is the cash of this fill. */
function cashOf(row: Row, columns: Trading212Columns, side: FillFact['side'], costs: readonly Cost[]): string | undefined {
  const quoted = columns.priceCurrency(row);
  const currency = quoted === 'GBX' ? 'GBP' : quoted;
  const total = numberOrNothing('Total', columns.total(row));
  if (total === null || columns.totalCurrency(row) !== currency || costs.some((each) => each.currency !== currency)) return undefined;
  const paid = plus('0', ...costs.map(({ amount }) => amount));
  return side === 'buy' ? negated(minus(magnitude(total), paid)) : plus(magnitude(total), paid);
}

/** The file says how much of the price's money one unit of the account's is worth. In pence it says something else at times. */
function rateOf(row: Row, columns: Trading212Columns): string | undefined {
  const given = numberOrNothing('Exchange rate', columns.exchangeRate(row));
  const currency = columns.priceCurrency(row);
  if (given === null || given === '0' || currency === 'GBX' || columns.totalCurrency(row) === currency) return undefined;
  return over('1', given);
}

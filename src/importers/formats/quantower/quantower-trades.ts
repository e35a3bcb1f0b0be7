import type { InstrumentClass } from '../../../domain/instruments/instrument.ts';
import { NamedAccounts } from '../../cells/account-mode.ts';
import { againstSign } from '../../cells/against-sign.ts';
import { momentIn, numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { columnGrammar } from '../../cells/column-grammar.ts';
import { quoteOf } from '../../cells/known-size.ts';
import { moneyUnit } from '../../cells/money-unit.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNear, isNothing, minus, plus } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import { unitsIn } from '../../cells/trip-in.ts';
import type { FillFact, Found } from '../../facts.ts';
import type { Importer, ParseOptions } from '../../importer.ts';
import type { Row } from '../../source.ts';

/** The Trades panel: one row per execution; the closing ones carry the result. */
export const quantowerTrades: Importer = {
  id: 'quantower-trades',
  label: 'Quantower, trades',
  broker: 'quantower',
  version: 1,
  verified: 'sample',
  holds: 'fills',
  idScope: [],
  assumes: { zone: null, currency: 'USD', accountClass: 'futures', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source, options) {
    const table = tableOf(source, SIGNATURE);
    if (table) yield* trades(table, options);
  },
};

const SIGNATURE = [
  'Account',
  'Date/Time',
  'Symbol',
  'Side',
  'Order type',
  'Quantity',
  'Price',
  'Gross P/L',
  'Fee',
  'Net P/L',
  'Trade ID',
  'Order ID',
];

function* trades(table: Table, options: ParseOptions): Generator<Found> {
  const column = (name: string) => table.column(name);
  const [account, at, symbol, type, side] = [
    column('Account'),
    column('Date/Time'),
    column('Symbol'),
    column('Symbol type'),
    column('Side'),
  ] as const;
  const [quantity, price, gross, fee, net] = [
    column('Quantity'),
    column('Price'),
    column('Gross P/L'),
    column('Fee'),
    column('Net P/L'),
  ] as const;
  const [trade, order, connection] = [column('Trade ID'), column('Order ID'), column('Connection name')] as const;
  const { order: dates, mark, asked } = columnGrammar(table, at, [price, gross, fee], options);
  const accounts = new NamedAccounts();
  if (asked) yield asked;
  yield* rowByRow(table.records(), (row) => {
    const fill = fillOf(row);
    return [...accounts.of(row.row, account(row), connection(row)), fill, ...againstSign(row.row, fill.side, quantity(row), mark)];
  });

  function fillOf(row: Row): FillFact {
    const currency = moneyUnit(gross(row)) ?? moneyUnit(fee(row)) ?? currencyOf(account(row)) ?? options.currency ?? 'USD';
    const realized = numberOrNothing('Gross P/L', gross(row), mark);
    const paid = paidOf(numberOrNothing('Fee', fee(row), mark), realized, numberOrNothing('Net P/L', net(row), mark));
    const time = momentIn('Date/Time', at(row), dates);
    const assetClass = CLASSES.get(type(row).toLowerCase());
    return {
      ...{ type: 'fill', kind: 'trade', row: row.row, account: account(row) || null, effect: 'unknown', time },
      currency: quoteOf(symbol(row), time.date, 'quantower'),
      ...{ side: sideIn('Side', side(row)).side, quantity: unitsIn(quantity(row), mark) },
      instrument: { text: symbolIn(symbol(row)), ...(assetClass === undefined ? {} : { assetClass }) },
      price: numberIn('Price', price(row), mark),
      costs: paid === null ? null : isNothing(paid) ? [] : [{ kind: 'fee', amount: paid, currency }],
      identity: [account, at, symbol, side, quantity, price].map((each) => each(row)),
      ...(trade(row) === '' ? {} : { execution: trade(row) }),
      ...(order(row) === '' ? {} : { order: order(row) }),
      ...(realized === null || isNothing(realized) ? {} : { stated: { realized, currency } }),
    };
  }
}

/** Account 1 (EUR) */
const currencyOf = (account: string): string | undefined => /\(([A-Z]{3})\)$/.exec(account)?.[1];

/** Connections differ in the sign of fees: what is left of the result tells. */
function paidOf(fee: string | null, gross: string | null, net: string | null): string | null {
  if (fee === null || gross === null || net === null) return fee;
  return isNear(plus(gross, fee), net, '0.005') ? minus('0', fee) : fee;
}

const CLASSES: ReadonlyMap<string, InstrumentClass> = new Map(
  Object.entries<InstrumentClass>({
    ...{ futures: 'future', future: 'future', forex: 'forex', stocks: 'stock', stock: 'stock', equities: 'stock', equity: 'stock' },
    ...{ etf: 'etf', options: 'option', option: 'option', cfd: 'cfd', bond: 'bond', crypto: 'cryptoSpot', swap: 'cryptoPerpetual' },
  }),
);

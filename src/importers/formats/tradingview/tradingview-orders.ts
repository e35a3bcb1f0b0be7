import { momentIn, numberIn, numberOrNothing, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { columnGrammar } from '../../cells/column-grammar.ts';
import { quoteOf } from '../../cells/known-size.ts';
import { readMoment } from '../../cells/moment.ts';
import { moneyUnit } from '../../cells/money-unit.ts';
import { orderKind, orderStatus } from '../../cells/order-words.ts';
import { matchLayouts, tableOfLayouts } from '../../cells/recognise-layouts.ts';
import { referenceIn } from '../../cells/reference-in.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNothing, magnitude } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import { unitsIn } from '../../cells/trip-in.ts';
import type { FillFact, Found, OrderFact } from '../../facts.ts';
import type { Importer, ParseOptions } from '../../importer.ts';
import type { Row } from '../../source.ts';

/** The order history of the trading panel: paper trading, or a broker that was traded through it. */
export const tradingviewOrders: Importer = {
  id: 'tradingview-orders',
  label: 'TradingView, order history',
  broker: 'tradingview',
  version: 1,
  verified: 'documentation',
  holds: 'orders',
  idScope: [],
  assumes: { zone: null, currency: 'USD', accountClass: 'mixed', positionMode: 'netting' },
  detect: (source) => matchLayouts(source, LAYOUTS),
  *parse(source, options) {
    const table = tableOfLayouts(source, LAYOUTS);
    if (!table) return;
    if (/^paper[- ]?trading/i.test(source.name)) yield { type: 'account', row: table.row, account: null, mode: 'paper' };
    yield* orders(table, options);
  },
};

const COMMON = ['Symbol', 'Side', 'Type', 'Fill price', 'Placing time', 'Closing time', 'Order ID'];
const LAYOUTS = [
  [...COMMON, 'Qty'],
  [...COMMON, 'Quantity'],
];

function* orders(table: Table, options: ParseOptions): Generator<Found> {
  const column = (...names: string[]) => table.column(...names);
  const [symbol, side, type, quantity] = [column('Symbol'), column('Side'), column('Type'), column('Qty', 'Quantity')] as const;
  const [limit, stop, price, status] = [column('Limit price'), column('Stop price'), column('Fill price'), column('Status')] as const;
  const [placed, closed, order, commission] = [
    column('Placing time'),
    column('Closing time'),
    column('Order ID'),
    column('Commission'),
  ] as const;
  const margin = column('Margin');
  const { order: dates, mark, asked } = columnGrammar(table, placed, [price, limit, commission], options);
  if (asked) yield asked;
  yield* rowByRow(table.records(), (row) => [orderOf(row), ...(price(row) === '' || closed(row) === '' ? [] : [fillOf(row)])]);

  function orderOf(row: Row): OrderFact {
    const [at, stopAt] = [numberOrNothing('Limit price', limit(row), mark), numberOrNothing('Stop price', stop(row), mark)];
    return {
      ...{ type: 'order', row: row.row, leg: 1, account: null, order: referenceIn('Order ID', order(row)) },
      instrument: { text: symbolIn(symbol(row)) },
      ...{ side: sideIn('Side', side(row)).side, kind: kindOf(type(row)), quantity: unitsIn(quantity(row), mark) },
      ...(at === null ? {} : { price: at }),
      ...(stopAt === null ? {} : { stopPrice: stopAt }),
      status: status(row) === '' ? (price(row) === '' ? 'unknown' : 'filled') : orderStatus(status(row)),
      ...{ placed: readMoment(placed(row), dates) ?? null, ended: readMoment(closed(row), dates) ?? null },
    };
  }

  function fillOf(row: Row): FillFact {
    const paid = numberOrNothing('Commission', commission(row), mark);
    const time = momentIn('Closing time', closed(row), dates);
    const currency = moneyUnit(commission(row)) ?? moneyUnit(margin(row)) ?? options.currency ?? 'USD';
    return {
      ...{ type: 'fill', kind: 'trade', row: row.row, leg: 0, account: null, instrument: { text: symbolIn(symbol(row)) }, time },
      currency: quoteOf(symbol(row), time.date, 'tradingview'),
      ...{ side: sideIn('Side', side(row)).side, effect: 'unknown', quantity: unitsIn(quantity(row), mark) },
      ...{ price: numberIn('Fill price', price(row), mark), order: order(row) },
      costs: paid === null ? null : isNothing(paid) ? [] : [{ kind: 'commission', amount: magnitude(paid), currency }],
      identity: ['order', order(row), price(row)],
    };
  }
}

const kindOf = (type: string) => (/^stop ?loss$/i.test(type) ? 'stop' : orderKind(type));

import { momentIn, numberIn, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { problem } from '../../cells/problem.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNegative, isNothing, minus } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { FillFact, Found, Moment, NamedInstrument, OrderFact } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

const SIGNATURE = [
  'Order ID',
  'Order Number',
  'Side',
  'Symbol',
  'Price',
  'Volume',
  'Value',
  'Fee',
  'Last Trade ID',
  'Status',
  'Update Type',
  'Update Time',
];

/**
 * A row per event of an order. Volume and fee are what is left of them: a fill is what is missing since the event before, and the last
 * one, which leaves a value of nothing, is all the rest. The price is the order's.
 */
export const investimentalOrders: Importer = {
  id: 'investimental-orders',
  label: 'Investimental, order log',
  broker: 'investimental',
  version: 1,
  verified: 'sample',
  holds: 'orders',
  idScope: [],
  assumes: { zone: 'Europe/Bucharest', currency: 'RON', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const columns = columnsOf(table);
    const left = new Map<string, Left>();
    yield* rowByRow(table.records(), (row) => foundIn(row, columns, left));
  },
};

type Columns = ReturnType<typeof columnsOf>;

interface Left {
  readonly volume: string;
  readonly fee: string;
}

const columnsOf = (table: Table) => ({
  number: table.column('Order Number'),
  side: table.column('Side'),
  exchange: table.column('Exchange'),
  symbol: table.column('Symbol'),
  price: table.column('Price'),
  volume: table.column('Volume'),
  value: table.column('Value'),
  fee: table.column('Fee'),
  account: table.column('Account ID'),
  holder: table.column('Account Name'),
  trade: table.column('Last Trade Ticket'),
  update: table.column('Update Type'),
  time: table.column('Update Time'),
});

function foundIn(row: Row, columns: Columns, left: Map<string, Left>): readonly Found[] {
  const number = columns.number(row);
  const update = columns.update(row);
  const time = momentIn('Update Time', columns.time(row), 'ymd');
  const now = { volume: numberIn('Volume', columns.volume(row)), fee: numberIn('Fee', columns.fee(row)) };
  const before = left.get(number);
  if (update !== 'Fil') left.set(number, now);
  if (update === 'New' || update === 'Chg') {
    return [{ type: 'skipped', row: row.row, what: `Order event ${update}`, why: 'It changes an order and fills nothing.' }];
  }
  const ended = ENDED.get(update);
  if (ended !== undefined) return [orderOf(row, columns, { time, volume: now.volume, status: ended })];
  if (update !== 'Fil') return [{ type: 'unknown', row: row.row, what: `Order event ${update}` }];
  const last = isNothing(numberIn('Value', columns.value(row)));
  const rest = last ? { volume: '0', fee: '0' } : now;
  left.set(number, rest);
  const had = before ?? (last ? now : undefined);
  const quantity = had ? minus(had.volume, rest.volume) : '0';
  if (!had || isNothing(quantity) || isNegative(quantity)) {
    return [
      problem(
        row.row,
        'incomplete',
        `Order ${number} was filled in part, and this file does not hold the events before. The row was left out.`,
      ),
    ];
  }
  return [fillOf(row, columns, { time, quantity, fee: minus(had.fee, rest.fee) })];
}

const ENDED: ReadonlyMap<string, OrderFact['status']> = new Map([
  ['OOT', 'expired'],
  ['Can', 'cancelled'],
  ['Del', 'cancelled'],
  ['Rej', 'rejected'],
]);

function fillOf(row: Row, columns: Columns, { time, quantity, fee }: { time: Moment; quantity: string; fee: string }): FillFact {
  const trade = columns.trade(row);
  const currency = /\[([A-Z]{3})\]/.exec(columns.holder(row))?.[1] ?? 'RON';
  return {
    type: 'fill',
    row: row.row,
    account: columns.account(row) || null,
    kind: 'trade',
    ...sideIn('Side', columns.side(row)),
    instrument: instrumentOf(row, columns),
    quantity,
    price: numberIn('Price', columns.price(row)),
    currency,
    time,
    order: columns.number(row),
    ...(trade === '' || trade === '0' ? {} : { execution: trade }),
    exchange: columns.exchange(row),
    identity: [columns.number, columns.time, columns.volume, columns.price].map((column) => column(row)),
    costs: isNothing(fee) || isNegative(fee) ? [] : [{ kind: 'commission', amount: fee, currency }],
  };
}

function orderOf(
  row: Row,
  columns: Columns,
  { time, volume, status }: { time: Moment; volume: string; status: OrderFact['status'] },
): OrderFact {
  return {
    type: 'order',
    row: row.row,
    account: columns.account(row) || null,
    order: columns.number(row),
    instrument: instrumentOf(row, columns),
    kind: 'limit',
    side: sideIn('Side', columns.side(row)).side,
    quantity: volume,
    price: numberIn('Price', columns.price(row)),
    status,
    placed: null,
    ended: time,
  };
}

const instrumentOf = (row: Row, { symbol }: Columns): NamedInstrument => ({ text: symbolIn(symbol(row)), assetClass: 'stock' });

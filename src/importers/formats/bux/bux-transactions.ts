import { momentIn, numberIn, numberOrNothing, quantityIn, symbolIn } from '../../cells/cell-readers.ts';
import { movesNothing } from '../../cells/moves-nothing.ts';
import { nameIn } from '../../cells/name-in.ts';
import { problem } from '../../cells/problem.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { readRow } from '../../cells/row-by-row.ts';
import { isNegative, isNothing, magnitude, negated, over } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { CashFact, Found, Moment, NamedInstrument } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

const SIGNATURE = [
  'Transaction Category',
  'Transaction Type',
  'Transfer Type',
  'Transaction Amount',
  'Transaction Currency',
  'Asset Id',
  'Asset Quantity',
  'Asset Price',
];

/** A fee is a row of its own, right after the first fill of its order. */
export const buxTransactions: Importer = {
  id: 'bux-transactions',
  label: 'BUX, transactions',
  broker: 'bux',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'Europe/Amsterdam', currency: 'EUR', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const columns = columnsOf(table);
    const redeemed = new Map<string, Row>();
    let held: readonly Found[] = [];
    for (const each of table.records()) {
      const found = readRow(unshifted(each, columns), (row) => foundIn(row, columns, redeemed));
      const [first] = found;
      if (first && isTradingFee(first) && isOf(held, first)) {
        yield* withFee(held, first);
        held = [];
        continue;
      }
      yield* held;
      held = found;
    }
    yield* held;
    for (const { row } of redeemed.values()) {
      yield problem(row, 'incomplete', 'A corporate action takes these away, and no row gives what they became. Enter it by hand.');
    }
  },
};

type Columns = ReturnType<typeof columnsOf>;

const columnsOf = (table: Table) => ({
  time: table.column(table.header.find((name) => /^transaction time/i.test(name)) ?? 'Transaction Time'),
  category: table.column('Transaction Category'),
  type: table.column('Transaction Type'),
  transfer: table.column('Transfer Type'),
  amount: table.column('Transaction Amount'),
  currency: table.column('Transaction Currency'),
  isin: table.column('Asset Id'),
  name: table.column('Asset Name'),
  quantity: table.column('Asset Quantity'),
  price: table.column('Asset Price'),
  quoted: table.column('Asset Currency'),
  rate: table.column('Exchange Rate'),
  text: table.column('Transaction Description'),
});

/** Some rows have an empty cell too many before the amount. */
function unshifted(row: Row, { amount, currency }: Columns): Row {
  if (amount(row) !== '' || !/^-?\d/.test(currency(row))) return row;
  return { row: row.row, cells: row.cells.toSpliced(4, 1) };
}

function foundIn(row: Row, columns: Columns, redeemed: Map<string, Row>): readonly Found[] {
  const time = momentIn('Transaction Time', columns.time(row), 'ymd');
  const category = columns.category(row);
  if (category === 'trades') return fill(row, columns, time);
  if (category === 'corporate_actions' && columns.transfer(row) !== '') return corporate(row, columns, time, redeemed);
  const amount = numberIn('Transaction Amount', columns.amount(row));
  const kind = KINDS.get(category);
  if (kind === undefined) return [{ type: 'unknown', row: row.row, what: `${category} ${columns.type(row)}` }];
  if (isNothing(amount)) return [movesNothing(row.row, columns.type(row))];
  const fact: CashFact = {
    type: 'cash',
    row: row.row,
    account: null,
    kind: kind === 'deposit' && isNegative(amount) ? 'withdrawal' : kind,
    time,
    amount,
    currency: columns.currency(row) || 'EUR',
    ...(columns.isin(row) === '' ? {} : { instrument: instrumentOf(row, columns) }),
    identity: identityOf(row, columns),
    note: [columns.type(row), columns.name(row)].filter((each) => each !== '').join(', '),
  };
  return [fact];
}

const KINDS: ReadonlyMap<string, CashFact['kind']> = new Map([
  ['deposits', 'deposit'],
  ['withdrawals', 'withdrawal'],
  ['fees', 'fee'],
  ['dividends', 'dividend'],
  ['interest', 'interest'],
  ['taxes', 'tax'],
  ['others', 'deposit'],
]);

function fill(row: Row, columns: Columns, time: Moment): readonly Found[] {
  const side = /^sell/i.test(columns.type(row)) ? 'sell' : 'buy';
  const amount = numberIn('Transaction Amount', columns.amount(row));
  const currency = columns.quoted(row) || columns.currency(row);
  const rate = numberOrNothing('Exchange Rate', columns.rate(row));
  const same = currency === columns.currency(row);
  const found: Found = {
    type: 'fill',
    row: row.row,
    account: null,
    kind: 'trade',
    side,
    effect: 'unknown',
    instrument: instrumentOf(row, columns),
    quantity: quantityIn('Asset Quantity', columns.quantity(row)),
    price: numberIn('Asset Price', columns.price(row)),
    currency,
    time,
    identity: identityOf(row, columns),
    costs: [],
    ...(same ? { cash: side === 'buy' ? negated(magnitude(amount)) : magnitude(amount) } : {}),
    ...(same || rate === null || isNothing(rate) ? {} : { rate: over('1', rate) }),
  };
  if (isNothing(amount) || isNegative(amount) === (side === 'buy')) return [found];
  const message = `${columns.type(row)} says one way and its amount ${amount} the other. The word was taken.`;
  return [found, problem(row.row, 'contradiction', message)];
}

/** Shares are taken away, and those they became are given. */
function corporate(row: Row, columns: Columns, time: Moment, redeemed: Map<string, Row>): readonly Found[] {
  const transfer = columns.transfer(row);
  const isin = columns.isin(row);
  if (transfer === 'ASSET_REDEEM') {
    redeemed.set(isin, row);
    return [{ type: 'skipped', row: row.row, what: transfer, why: 'The row that gives the new shares tells it.' }];
  }
  const before = redeemed.get(isin);
  if (transfer !== 'ASSET_DEPOSIT' || !before) return [{ type: 'unknown', row: row.row, what: `${columns.type(row)} ${transfer}` }];
  redeemed.delete(isin);
  const old = quantityIn('Asset Quantity', columns.quantity(before));
  const shares = quantityIn('Asset Quantity', columns.quantity(row));
  const instrument = instrumentOf(row, columns);
  return [
    {
      type: 'action',
      row: row.row,
      account: null,
      kind: 'split',
      time,
      instrument,
      becomes: [{ instrument, numerator: shares, denominator: old, costShare: '1' }],
      identity: identityOf(row, columns),
      note: columns.text(row) || `${old} shares became ${shares}`,
    },
  ];
}

const isTradingFee = (fact: Found): fact is CashFact => fact.type === 'cash' && fact.kind === 'fee' && fact.note.startsWith('Trading Fee');

/** Of the same share, in the same second or the next. */
function isOf([trade]: readonly Found[], fee: CashFact): boolean {
  if (trade?.type !== 'fill' || trade.instrument.text !== fee.instrument?.text || trade.time.date !== fee.time.date) return false;
  const seconds = ({ time }: Moment) =>
    (time ?? '')
      .slice(0, 8)
      .split(':')
      .reduce((sum, part) => sum * 60 + Number(part), 0);
  return Math.abs(seconds(fee.time) - seconds(trade.time)) <= 1;
}

function withFee([trade, ...more]: readonly Found[], fee: CashFact): readonly Found[] {
  if (trade?.type !== 'fill') return [];
  const costs = [{ kind: 'commission', amount: negated(fee.amount), currency: fee.currency ?? 'EUR' }] as const;
  return [{ ...trade, costs }, ...more, { type: 'skipped', row: fee.row, what: 'Trading Fee', why: 'It stands with its trade.' }];
}

function instrumentOf(row: Row, { isin, name }: Columns): NamedInstrument {
  return {
    text: symbolIn(isin(row), name(row)),
    assetClass: 'stock',
    ...(isin(row) === '' ? {} : { isin: isin(row), ...nameIn(name(row)) }),
  };
}

const identityOf = (row: Row, { time, type, transfer, amount, isin, quantity, price }: Columns) =>
  [time, type, transfer, amount, isin, quantity, price].map((column) => column(row));

import { BadCell } from '../../cells/bad-cell.ts';
import { momentIn, symbolIn } from '../../cells/cell-readers.ts';
import { decimalMark } from '../../cells/decimal-mark.ts';
import { Holdings } from '../../cells/holdings.ts';
import { readMoment } from '../../cells/moment.ts';
import { movesNothing } from '../../cells/moves-nothing.ts';
import { readNumber } from '../../cells/number.ts';
import { badNumber, problem } from '../../cells/problem.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { splitRatio } from '../../cells/split-ratio.ts';
import { isMore, isNegative, isNothing, magnitude, minus, negated, over, plus, times } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { CashFact, FillFact, Found, Moment } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { revolutMoney, revolutNumber } from './revolut-money.ts';

const SIGNATURE = ['Date', 'Ticker', 'Type', 'Quantity', 'Price per share', 'Total Amount', 'Currency', 'FX Rate'];

export const revolutInvest: Importer = {
  id: 'revolut-invest',
  label: 'Revolut, stocks',
  broker: 'revolut',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'UTC', currency: 'USD', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const columns = columnsOf(table);
    const holdings = heldOfSplits(table, columns);
    yield* rowByRow(table.records(), (row) => foundIn(row, columns, holdings));
  },
};

const SPLIT = /^STOCK SPLIT/i;

type Columns = ReturnType<typeof columnsOf>;

const columnsOf = (table: Table) => ({
  date: table.column('Date'),
  ticker: table.column('Ticker'),
  type: table.column('Type'),
  quantity: table.column('Quantity'),
  price: table.column('Price per share'),
  total: table.column('Total Amount'),
  currency: table.column('Currency'),
  rate: table.column('FX Rate'),
});

/** Only of shares that were split, in whatever order the rows stand. */
function heldOfSplits(table: Table, columns: Columns): Holdings {
  const holdings = new Holdings();
  const split = new Set<string>();
  for (const row of table.records()) if (SPLIT.test(columns.type(row))) split.add(columns.ticker(row));
  if (split.size === 0) return holdings;
  for (const row of table.records()) {
    const sign = /^(BUY|STOCK SPLIT)\b/i.test(columns.type(row)) ? '1' : /^SELL\b/i.test(columns.type(row)) ? '-1' : '0';
    const units = readNumber(columns.quantity(row), decimalMark([columns.quantity(row)]));
    const date = readMoment(columns.date(row), 'ymd')?.date;
    if (units && date && split.has(columns.ticker(row))) holdings.move(columns.ticker(row), date, times(units, sign));
  }
  return holdings;
}

function foundIn(row: Row, columns: Columns, holdings: Holdings): readonly Found[] {
  const time = momentIn('Date', columns.date(row), 'ymd');
  const type = columns.type(row);
  const side = /^(BUY|SELL)\b/i.exec(type)?.[1]?.toUpperCase();
  if (side !== undefined) return [fill(row, columns, { time, side: side === 'BUY' ? 'buy' : 'sell' })];
  if (SPLIT.test(type)) return [split(row, columns, { time, holdings })];
  if (/^TRANSFER FROM REVOLUT/i.test(type)) {
    return [{ type: 'skipped', row: row.row, what: type, why: 'It moved between companies of Revolut; the account went on.' }];
  }
  const kind = KINDS.find(([words]) => words.test(type))?.[1];
  return kind === undefined ? [{ type: 'unknown', row: row.row, what: type }] : cash(row, columns, { time, kind });
}

/** The total holds the commission. The price is rounded to cents: what that explains is no cost. */
function fill(row: Row, columns: Columns, { time, side }: { time: Moment; side: FillFact['side'] }): FillFact {
  const ticker = symbolIn(columns.ticker(row));
  const quantity = quantityIn(row, columns);
  const price = revolutNumber('Price per share', columns.price(row));
  const total = revolutNumber('Total Amount', columns.total(row));
  const currency = columns.currency(row);
  const rate = revolutNumber('FX Rate', columns.rate(row));
  return {
    type: 'fill',
    row: row.row,
    account: null,
    kind: 'trade',
    side,
    effect: 'unknown',
    instrument: { text: ticker, assetClass: 'stock' },
    quantity,
    price,
    currency,
    time,
    identity: [columns.date(row), ticker, columns.type(row), columns.quantity(row), columns.total(row)],
    ...moneyOf({ side, quantity, price, total: total === null ? null : magnitude(total), currency }),
    ...(rate === null || isNothing(rate) || rate === '1' ? {} : { rate: over('1', rate) }),
  };
}

interface Paid {
  readonly side: FillFact['side'];
  readonly quantity: string;
  readonly price: string | null;
  readonly total: string | null;
  readonly currency: string;
}

function moneyOf({ side, quantity, price, total, currency }: Paid): Pick<FillFact, 'costs' | 'cash'> {
  if (total === null) return { costs: [] };
  const signed = side === 'buy' ? negated(total) : total;
  if (price === null) return { costs: [], cash: signed };
  const value = times(quantity, price);
  const fee = over(side === 'buy' ? minus(total, value) : minus(value, total), '1', 2);
  const rounding = plus(times(quantity, '0.005'), '0.01');
  if (isNegative(fee) || !isMore(fee, rounding)) return { costs: [], cash: signed };
  return { costs: [{ kind: 'commission', amount: fee, currency }], cash: plus(signed, fee) };
}

/** The row names the units that came. */
function split(row: Row, columns: Columns, { time, holdings }: { time: Moment; holdings: Holdings }): Found {
  const ticker = symbolIn(columns.ticker(row));
  const came = revolutNumber('Quantity', columns.quantity(row)) ?? '0';
  const before = holdings.before(ticker, time.date);
  const ratio = splitRatio(before, plus(before, came));
  const instrument = { text: ticker, assetClass: 'stock' } as const;
  if (!ratio) {
    const message = `A split of ${ticker} brings ${came} shares, and this file does not hold the purchases before it. Enter the split by hand.`;
    return problem(row.row, 'incomplete', message);
  }
  return {
    type: 'action',
    row: row.row,
    account: null,
    kind: 'split',
    time,
    instrument,
    becomes: [{ instrument, ...ratio, costShare: '1' }],
    identity: [columns.date(row), ticker, columns.type(row), columns.quantity(row)],
    note: `Stock split: ${before} shares became ${plus(before, came)}`,
  };
}

function quantityIn(row: Row, columns: Columns): string {
  const quantity = revolutNumber('Quantity', columns.quantity(row));
  if (quantity === null || isNothing(quantity)) throw new BadCell(badNumber(row.row, 'Quantity', columns.quantity(row)));
  return magnitude(quantity);
}

const KINDS: readonly (readonly [RegExp, CashFact['kind']])[] = [
  [/DIVIDEND TAX|WITHHOLDING|^TAX/i, 'tax'],
  [/DIVIDEND/i, 'dividend'],
  [/FEE/i, 'fee'],
  [/INTEREST/i, 'interest'],
  [/WITHDRAWAL/i, 'withdrawal'],
  [/TOP-UP|DEPOSIT/i, 'deposit'],
];

function cash(row: Row, columns: Columns, { time, kind }: { time: Moment; kind: CashFact['kind'] }): readonly Found[] {
  const money = revolutMoney('Total Amount', columns.total(row));
  const type = columns.type(row);
  if (money === null || isNothing(money.amount)) return [movesNothing(row.row, type)];
  const ticker = columns.ticker(row);
  return [
    {
      type: 'cash',
      row: row.row,
      account: null,
      kind,
      time,
      amount: money.amount,
      currency: columns.currency(row) || money.currency,
      ...(ticker === '' ? {} : { instrument: { text: ticker, assetClass: 'stock' } }),
      identity: [columns.date(row), ticker, type, columns.total(row)],
      note: type,
    },
  ];
}

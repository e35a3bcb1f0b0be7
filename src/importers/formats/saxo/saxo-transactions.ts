import { BadCell } from '../../cells/bad-cell.ts';
import { dayIn, symbolIn } from '../../cells/cell-readers.ts';
import { decimalMark } from '../../cells/decimal-mark.ts';
import { movesNothing } from '../../cells/moves-nothing.ts';
import { nameIn } from '../../cells/name-in.ts';
import { type DecimalMark, readNumber } from '../../cells/number.ts';
import { badNumber, problem } from '../../cells/problem.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { readSide } from '../../cells/side.ts';
import { isNear, isNegative, isNothing, magnitude, minus, negated, over, times } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { CashFact, Found, Moment, NamedInstrument } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

const SIGNATURE = [
  'Client ID',
  'Trade Date',
  'Value Date',
  'Type',
  'Instrument',
  'Instrument ISIN',
  'Instrument currency',
  'Event',
  'Amount',
];

/** Equal rows are equal fills. The costs are what the amount is off from quantity times price. */
export const saxoTransactions: Importer = {
  id: 'saxo-transactions',
  label: 'Saxo, transactions',
  broker: 'saxo',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'Europe/Copenhagen', currency: null, accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const columns = columnsOf(table);
    const mark = decimalMark(amounts(table, columns));
    yield* rowByRow(table.records(), (row) => foundIn(row, columns, mark));
  },
};

type Columns = ReturnType<typeof columnsOf>;

const columnsOf = (table: Table) => ({
  client: table.column('Client ID'),
  date: table.column('Trade Date'),
  type: table.column('Type'),
  name: table.column('Instrument'),
  isin: table.column('Instrument ISIN'),
  currency: table.column('Instrument currency'),
  symbol: table.column('Instrument Symbol'),
  event: table.column('Event'),
  amount: table.column('Amount'),
  order: table.column('Order ID'),
  rate: table.column('Conversion Rate'),
});

function* amounts(table: Table, { amount }: Columns): Generator<string> {
  for (const row of table.records()) yield amount(row);
}

function foundIn(row: Row, columns: Columns, mark: DecimalMark): readonly Found[] {
  const time = dayIn('Trade Date', columns.date(row), 'dmy');
  const amount = numberOf(row, 'Amount', columns.amount(row), mark);
  const rate = columns.rate(row) === '' ? '1' : numberOf(row, 'Conversion Rate', columns.rate(row), '.');
  const [, word = '', units = '', each = '', currency = ''] = TRADE.exec(columns.event(row)) ?? [];
  const side = readSide(word)?.side ?? MORE_WORDS.get(word.toLowerCase());
  if (side !== undefined) return fill(row, columns, { time, amount, rate, side, units, each, currency });
  const kind = KINDS.find(([words]) => words.test(columns.event(row)))?.[1];
  if (kind === undefined) return [{ type: 'unknown', row: row.row, what: `${columns.type(row)}: ${columns.event(row)}` }];
  if (isNothing(amount)) return [movesNothing(row.row, columns.event(row))];
  return [cash(row, columns, { time, amount, rate, kind })];
}

/** Each amount by itself: points and commas stand in one file. */
function numberOf(row: Row, column: string, cell: string, usual: DecimalMark): string {
  const number = readNumber(cell, decimalMark([cell], usual));
  if (!number) throw new BadCell(badNumber(row.row, column, cell));
  return number;
}

interface Trade {
  readonly time: Moment;
  readonly amount: string;
  readonly rate: string;
  readonly side: 'buy' | 'sell';
  readonly units: string;
  readonly each: string;
  readonly currency: string;
}

function fill(row: Row, columns: Columns, { time, amount, rate, side, units, each, currency }: Trade): readonly Found[] {
  const quantity = numberOf(row, 'Event', units, '.');
  const price = numberOf(row, 'Event', each, '.');
  const value = times(quantity, price, currency === 'GBX' ? '0.01' : '1');
  const paid = rate === '1' || isNothing(rate) ? magnitude(amount) : over(magnitude(amount), rate, 4);
  const fee = side === 'buy' ? minus(paid, value) : minus(value, paid);
  const money = currency === 'GBX' ? 'GBP' : currency;
  const rounded = isNear(fee, '0', '0.01');
  const order = columns.order(row);
  const found: Found = {
    type: 'fill',
    row: row.row,
    account: columns.client(row) || null,
    kind: 'trade',
    side,
    effect: 'unknown',
    instrument: instrumentOf(row, columns),
    quantity,
    price,
    currency,
    time,
    ...(order === '' ? {} : { order }),
    identity: [columns.date, columns.isin, columns.symbol, columns.event, columns.amount, columns.order].map((column) => column(row)),
    costs: rounded || isNegative(fee) ? [] : [{ kind: 'fee', amount: fee, currency: money }],
    ...(rounded || isNegative(fee) ? { cash: side === 'buy' ? negated(paid) : paid } : {}),
    ...(rate === '1' ? {} : { rate }),
  };
  if (rounded || !isNegative(fee)) return [found];
  const message = `${columns.event(row)} comes to ${value}, and the amount says ${amount}. The amount is kept.`;
  return [found, problem(row.row, 'contradiction', message)];
}

/** Amounts are in the account's money: that of the instrument only where nothing was converted. */
function cash(row: Row, columns: Columns, of: { time: Moment; amount: string; rate: string; kind: CashFact['kind'] }): CashFact {
  const { time, amount, rate, kind } = of;
  return {
    type: 'cash',
    row: row.row,
    account: columns.client(row) || null,
    kind: kind === 'deposit' && isNegative(amount) ? 'withdrawal' : kind,
    time,
    amount,
    currency: rate === '1' ? columns.currency(row) || null : null,
    ...(columns.isin(row) === '' ? {} : { instrument: instrumentOf(row, columns) }),
    identity: [columns.date, columns.type, columns.isin, columns.event, columns.amount].map((column) => column(row)),
    note: [columns.name(row), columns.event(row)].filter((each) => each !== '').join(', '),
  };
}

/** A slash is of an option's name: AAPL/15K24C150:xcbf. */
function instrumentOf(row: Row, { symbol, isin, name }: Columns): NamedInstrument {
  const text = symbolIn(symbol(row), isin(row));
  return {
    text,
    ...(text.includes('/') ? {} : { assetClass: 'stock' }),
    ...(isin(row) === '' ? {} : { isin: isin(row), ...nameIn(name(row)) }),
  };
}

const TRADE = /^(\p{L}+) (\d[\d.,]*) @ (\d[\d.,]*) ([A-Z]{3})$/u;
const MORE_WORDS: ReadonlyMap<string, 'buy' | 'sell'> = new Map([
  ...['køb', 'kaufen', 'acheter'].map((word) => [word, 'buy'] as const),
  ...['sælg', 'salg', 'verkaufen', 'vendre'].map((word) => [word, 'sell'] as const),
]);

const KINDS: readonly (readonly [RegExp, CashFact['kind']])[] = [
  [/\btax|belasting|steuer|skat\b|impôt|withholding/i, 'tax'],
  [/dividend|udbytte|coupon/i, 'dividend'],
  [/interest|rente|zinsen|intérêt/i, 'interest'],
  [/fee|commission|bewaarloon|kosten|gebyr|gebühr|frais|custody/i, 'fee'],
  [/withdrawal|opname|onttrekking|hævning|auszahlung|retrait/i, 'withdrawal'],
  [/deposit|storting|indbetaling|einzahlung|dépôt/i, 'deposit'],
  [/transfer|overboeking|overførsel/i, 'transfer'],
];

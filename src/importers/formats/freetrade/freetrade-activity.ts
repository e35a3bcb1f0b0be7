import { momentIn, numberIn, numberOrNothing, quantityIn, sideIn, symbolIn } from '../../cells/cell-readers.ts';
import { movesNothing } from '../../cells/moves-nothing.ts';
import { nameIn } from '../../cells/name-in.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNothing, magnitude, negated, over, plus } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { CashFact, Cost, FillFact, Found, Moment, NamedInstrument } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

const SIGNATURE = [
  'Title',
  'Type',
  'Timestamp',
  'Account Currency',
  'Total Amount',
  'Buy / Sell',
  'Ticker',
  'ISIN',
  'Quantity',
  'Order ID',
];

/** Prices are in the instrument's currency, fees and stamp duty in the account's. */
export const freetradeActivity: Importer = {
  id: 'freetrade-activity',
  label: 'Freetrade, activity',
  broker: 'freetrade',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'UTC', currency: 'GBP', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const columns = columnsOf(table);
    yield* rowByRow(table.records(), (row) => foundIn(row, columns));
  },
};

type Columns = ReturnType<typeof columnsOf>;

const columnsOf = (table: Table) => ({
  title: table.column('Title'),
  type: table.column('Type'),
  time: table.column('Timestamp'),
  currency: table.column('Account Currency'),
  total: table.column('Total Amount'),
  side: table.column('Buy / Sell'),
  ticker: table.column('Ticker'),
  isin: table.column('ISIN'),
  stampDuty: table.column('Stamp Duty'),
  quantity: table.column('Quantity'),
  venue: table.column('Venue'),
  order: table.column('Order ID'),
  quoted: table.column('Instrument Currency'),
  shares: table.column('Total Shares Amount'),
  price: table.column('Price per Share'),
  rate: table.column('Base FX Rate'),
  fee: table.column('FX Fee Amount'),
  tax: table.column('Dividend Withheld Tax Amount'),
});

function foundIn(row: Row, columns: Columns): readonly Found[] {
  const type = columns.type(row);
  if (PAPERS.test(type)) return [{ type: 'skipped', row: row.row, what: type, why: 'It is a document, no event.' }];
  const time = momentIn('Timestamp', columns.time(row), 'ymd');
  if (type === 'ORDER' || type === 'FREESHARE_ORDER') return [fill(row, columns, time, type === 'ORDER' ? 'trade' : 'receive')];
  const [, kind, direction] = KINDS.find(([words]) => words.test(type)) ?? [];
  if (kind === undefined) return [{ type: 'unknown', row: row.row, what: type }];
  const total = numberIn('Total Amount', columns.total(row));
  if (isNothing(total)) return [movesNothing(row.row, type)];
  return cash(row, columns, { time, kind, amount: direction === 'out' ? negated(magnitude(total)) : total });
}

function fill(row: Row, columns: Columns, time: Moment, kind: 'trade' | 'receive'): FillFact {
  const { side } = sideIn('Buy / Sell', columns.side(row));
  const currency = columns.quoted(row) || columns.currency(row);
  const shares = numberOrNothing('Total Shares Amount', columns.shares(row));
  const rate = numberOrNothing('Base FX Rate', columns.rate(row));
  const order = columns.order(row);
  const paid = shares !== null && !isNothing(shares) && currency !== 'GBX' ? magnitude(shares) : null;
  return {
    type: 'fill',
    row: row.row,
    account: null,
    kind,
    side,
    effect: 'unknown',
    instrument: instrumentOf(row, columns),
    quantity: quantityIn('Quantity', columns.quantity(row)),
    price: numberIn('Price per Share', columns.price(row)),
    currency,
    time,
    ...(order === '' ? {} : { execution: order, order }),
    ...(columns.venue(row) === '' ? {} : { exchange: columns.venue(row) }),
    identity: [columns.time, columns.isin, columns.side, columns.quantity, columns.price].map((column) => column(row)),
    costs: costsOf(row, columns),
    // Of a share that was given the amount is no money of the user.
    ...(kind === 'trade' && paid !== null ? { cash: side === 'buy' ? negated(paid) : paid } : {}),
    ...(rate === null || isNothing(rate) ? {} : { rate: over('1', rate) }),
  };
}

function costsOf(row: Row, { fee, stampDuty, currency }: Columns): Cost[] {
  const parts = [
    { kind: 'fee', amount: numberOrNothing('FX Fee Amount', fee(row)) },
    { kind: 'tax', amount: numberOrNothing('Stamp Duty', stampDuty(row)) },
  ] as const;
  return parts.flatMap(({ kind, amount }) =>
    amount === null || isNothing(amount) ? [] : [{ kind, amount: magnitude(amount), currency: currency(row) }],
  );
}

/** The total is what was paid out. Tax in the same money is told apart; in another it stays inside and is named. */
function cash(
  row: Row,
  columns: Columns,
  { time, kind, amount }: { time: Moment; kind: CashFact['kind']; amount: string },
): readonly Found[] {
  const ticker = columns.ticker(row);
  const fact: CashFact = {
    type: 'cash',
    row: row.row,
    account: null,
    kind,
    time,
    amount,
    currency: columns.currency(row) || null,
    ...(ticker === '' ? {} : { instrument: instrumentOf(row, columns) }),
    identity: [columns.type, columns.time, columns.isin, columns.total].map((column) => column(row)),
    note: columns.title(row),
  };
  const tax = numberOrNothing('Dividend Withheld Tax Amount', columns.tax(row));
  if (tax === null || isNothing(tax)) return [fact];
  if (columns.quoted(row) !== columns.currency(row)) return [{ ...fact, note: `${fact.note}, after ${tax} ${columns.quoted(row)} of tax` }];
  return [
    { ...fact, leg: 0, amount: plus(amount, tax) },
    { ...fact, leg: 1, kind: 'tax', amount: negated(tax), identity: [...fact.identity, 'tax'], note: `Withheld tax, ${fact.note}` },
  ];
}

function instrumentOf(row: Row, { ticker, isin, title }: Columns): NamedInstrument {
  return {
    text: symbolIn(ticker(row), isin(row)),
    assetClass: 'stock',
    ...(isin(row) === '' ? {} : { isin: isin(row), ...nameIn(title(row)) }),
  };
}

const PAPERS = /STATEMENT|CERTIFICATE|CONTRACT_NOTE/;

const KINDS: readonly (readonly [RegExp, CashFact['kind'], 'out' | 'signed'])[] = [
  [/DIVIDEND|^PROPERTY$|DISTRIBUTION/, 'dividend', 'signed'],
  [/INTEREST/, 'interest', 'signed'],
  [/FEE|SUBSCRIPTION/, 'fee', 'out'],
  [/TAX_RELIEF|TOP_UP|DEPOSIT/, 'deposit', 'signed'],
  [/WITHDRAWAL/, 'withdrawal', 'out'],
];

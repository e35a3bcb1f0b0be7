import { dayIn, numberIn, numberOrNothing, quantityIn, symbolIn } from '../../cells/cell-readers.ts';
import { decimalMark } from '../../cells/decimal-mark.ts';
import { movesNothing } from '../../cells/moves-nothing.ts';
import { nameIn } from '../../cells/name-in.ts';
import type { DecimalMark } from '../../cells/number.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNegative, isNothing, magnitude, plus } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { CashFact, FillFact, Found, Moment, NamedInstrument } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

const SIGNATURE = ['Datum', 'Konto', 'Typ av transaktion', 'Värdepapper/beskrivning', 'Antal', 'Kurs', 'Belopp', 'ISIN'];

/** Prices are in the instrument's currency, amounts with the commission in the account's. */
export const avanzaTransactions: Importer = {
  id: 'avanza-transactions',
  label: 'Avanza, transactions',
  broker: 'avanza',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'Europe/Stockholm', currency: 'SEK', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const columns = columnsOf(table);
    const mark = decimalMark(amounts(table, columns), ',');
    yield* rowByRow(table.records(), (row) => foundIn(row, columns, mark));
  },
};

type Columns = ReturnType<typeof columnsOf>;

const columnsOf = (table: Table) => ({
  date: table.column('Datum'),
  account: table.column('Konto'),
  kind: table.column('Typ av transaktion'),
  text: table.column('Värdepapper/beskrivning'),
  quantity: table.column('Antal'),
  price: table.column('Kurs'),
  amount: table.column('Belopp'),
  currency: table.column('Transaktionsvaluta', 'Valuta'),
  commission: table.column('Courtage (SEK)', 'Courtage'),
  rate: table.column('Valutakurs'),
  quoted: table.column('Instrumentvaluta'),
  isin: table.column('ISIN'),
  result: table.column('Resultat'),
});

function* amounts(table: Table, { amount, price }: Columns): Generator<string> {
  for (const row of table.records()) yield* [amount(row), price(row)];
}

function foundIn(row: Row, columns: Columns, mark: DecimalMark): readonly Found[] {
  const time = dayIn('Datum', columns.date(row), 'ymd');
  const kind = columns.kind(row).toLowerCase();
  if (kind === 'köp' || kind === 'sälj') return [fill(row, columns, { time, mark, side: kind === 'köp' ? 'buy' : 'sell' })];
  if (columns.amount(row) === '' && columns.quantity(row) !== '') return [exchange(row, columns, { time, mark })];
  const found = KINDS.find(([words]) => words.test(kind) || (kind === 'övrigt' && words.test(columns.text(row))))?.[1];
  if (found === undefined) {
    return [{ type: 'unknown', row: row.row, what: kind === 'övrigt' ? `Övrigt: ${columns.text(row)}` : columns.kind(row) }];
  }
  const amount = numberIn('Belopp', columns.amount(row), mark);
  return isNothing(amount) ? [movesNothing(row.row, columns.kind(row))] : [cash(row, columns, { time, amount, kind: found })];
}

function fill(row: Row, columns: Columns, { time, mark, side }: { time: Moment; mark: DecimalMark; side: 'buy' | 'sell' }): FillFact {
  const paidIn = columns.currency(row) || 'SEK';
  const currency = columns.quoted(row) || paidIn;
  const amount = numberOrNothing('Belopp', columns.amount(row), mark);
  const paid = magnitude(numberOrNothing('Courtage', columns.commission(row), mark) ?? '0');
  const result = numberOrNothing('Resultat', columns.result(row), mark);
  const rate = numberOrNothing('Valutakurs', columns.rate(row), mark);
  return {
    type: 'fill',
    row: row.row,
    account: columns.account(row) || null,
    kind: 'trade',
    side,
    effect: 'unknown',
    instrument: instrumentOf(row, columns),
    quantity: quantityIn('Antal', columns.quantity(row), mark),
    price: numberIn('Kurs', columns.price(row), mark),
    currency,
    time,
    identity: identityOf(row, columns),
    costs: isNothing(paid) ? [] : [{ kind: 'commission', amount: paid, currency: paidIn }],
    ...(amount === null || currency !== paidIn ? {} : { cash: plus(amount, paid) }),
    ...(rate === null || currency === paidIn ? {} : { rate }),
    // The result is after costs: without any it is also the one before them.
    ...(result === null || !isNothing(paid) ? {} : { stated: { realized: result, currency: paidIn } }),
  };
}

/** Units that come and go without money: one fund became another, on the same day and in the same number. */
function exchange(row: Row, columns: Columns, { time, mark }: { time: Moment; mark: DecimalMark }): FillFact {
  const signed = numberIn('Antal', columns.quantity(row), mark);
  const quantity = quantityIn('Antal', columns.quantity(row), mark);
  return {
    type: 'fill',
    row: row.row,
    account: columns.account(row) || null,
    kind: isNegative(signed) ? 'transform_out' : 'transform_in',
    side: isNegative(signed) ? 'sell' : 'buy',
    effect: 'unknown',
    instrument: instrumentOf(row, columns),
    quantity,
    price: null,
    currency: columns.quoted(row) || columns.currency(row) || null,
    time,
    link: `${columns.account(row)} ${time.date} ${quantity}`,
    identity: identityOf(row, columns),
    costs: [],
  };
}

function cash(row: Row, columns: Columns, { time, amount, kind }: { time: Moment; amount: string; kind: CashFact['kind'] }): CashFact {
  return {
    type: 'cash',
    row: row.row,
    account: columns.account(row) || null,
    kind,
    time,
    amount,
    currency: columns.currency(row) || 'SEK',
    ...(columns.isin(row) === '' ? {} : { instrument: kind === 'dividend' ? instrumentOf(row, columns) : numberedOf(row, columns) }),
    identity: identityOf(row, columns),
    note: [columns.kind(row), columns.text(row)].filter((each) => each !== '').join(', '),
  };
}

const KINDS: readonly (readonly [RegExp, CashFact['kind']])[] = [
  [/^insättning/i, 'deposit'],
  [/^uttag/i, 'withdrawal'],
  [/skatt/i, 'tax'],
  [/^utdelning/i, 'dividend'],
  [/ränta|räntor/i, 'interest'],
  [/avgift|courtage/i, 'fee'],
];

function instrumentOf(row: Row, columns: Columns): NamedInstrument {
  const numbered = numberedOf(row, columns);
  return numbered.isin === undefined ? numbered : { ...numbered, ...nameIn(columns.text(row)) };
}

/** Beside a tax or a fee stands what it was for, not what the instrument is called. */
const numberedOf = (row: Row, { isin, text }: Columns): NamedInstrument => ({
  text: symbolIn(isin(row), text(row)),
  assetClass: 'stock',
  ...(isin(row) === '' ? {} : { isin: isin(row) }),
});

const identityOf = (row: Row, { date, account, kind, text, quantity, price, amount, isin }: Columns) =>
  [date, account, kind, text, quantity, price, amount, isin].map((column) => column(row));

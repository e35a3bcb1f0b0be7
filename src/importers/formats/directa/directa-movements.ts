import { dayIn, numberIn, numberOrNothing, quantityIn, symbolIn } from '../../cells/cell-readers.ts';
import { decimalMark } from '../../cells/decimal-mark.ts';
import { movesNothing } from '../../cells/moves-nothing.ts';
import { nameIn } from '../../cells/name-in.ts';
import type { DecimalMark } from '../../cells/number.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { readSide } from '../../cells/side.ts';
import { isNothing, magnitude, negated, over } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { CashFact, FillFact, Found, Moment, NamedInstrument } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row, Source } from '../../source.ts';

const SIGNATURE = [
  'Data operazione',
  'Data valuta',
  'Tipo operazione',
  'Ticker',
  'Isin',
  'Descrizione',
  'Quantità',
  'Importo euro',
  'Riferimento ordine',
];

/** Without prices: the amount says them. The account stands in the first line, with the holder, who is left out. */
export const directaMovements: Importer = {
  id: 'directa-movements',
  label: 'Directa, movements',
  broker: 'directa',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'Europe/Rome', currency: 'EUR', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (!table) return;
    const columns = columnsOf(table);
    const mark = decimalMark(amounts(table, columns));
    const account = accountOf(source);
    yield* rowByRow(table.records(), (row) => foundIn(row, columns, { mark, account }));
  },
};

type Columns = ReturnType<typeof columnsOf>;

interface OfFile {
  readonly mark: DecimalMark;
  readonly account: string | null;
}

const columnsOf = (table: Table) => ({
  date: table.column('Data operazione'),
  type: table.column('Tipo operazione'),
  ticker: table.column('Ticker'),
  isin: table.column('Isin'),
  text: table.column('Descrizione'),
  quantity: table.column('Quantità'),
  euro: table.column('Importo euro'),
  other: table.column('Importo Divisa'),
  currency: table.column('Divisa'),
  order: table.column('Riferimento ordine'),
});

function* amounts(table: Table, { euro }: Columns): Generator<string> {
  for (const row of table.records()) yield euro(row);
}

function accountOf(source: Source): string | null {
  if (!('sheets' in source)) return null;
  const [line = ''] = source.sheets[0]?.head[0]?.cells ?? [];
  return /^Conto\s*:\s*(\S+)/i.exec(line)?.[1] ?? null;
}

function foundIn(row: Row, columns: Columns, file: OfFile): readonly Found[] {
  const time = dayIn('Data operazione', columns.date(row), 'dmy');
  const type = columns.type(row);
  const side = readSide(type)?.side;
  if (side !== undefined) return [fill(row, columns, { ...file, time, side })];
  const amount = numberOrNothing('Importo euro', columns.euro(row), file.mark);
  if (type === '' && (amount === null || isNothing(amount))) {
    return [movesNothing(row.row, 'Row without an operation')];
  }
  const kind = KINDS.find(([words]) => words.test(type))?.[1];
  if (kind === undefined || amount === null) return [{ type: 'unknown', row: row.row, what: type }];
  if (isNothing(amount)) return [movesNothing(row.row, type)];
  const fact: CashFact = {
    type: 'cash',
    row: row.row,
    account: file.account,
    kind,
    time,
    amount,
    currency: 'EUR',
    ...(columns.isin(row) === '' ? {} : { instrument: instrumentOf(row, columns) }),
    identity: identityOf(row, columns),
    note: [type, columns.text(row)].filter((each) => each !== '').join(', '),
  };
  return [fact];
}

function fill(row: Row, columns: Columns, { mark, account, time, side }: OfFile & { time: Moment; side: 'buy' | 'sell' }): FillFact {
  const quantity = quantityIn('Quantità', columns.quantity(row), mark);
  const euro = magnitude(numberIn('Importo euro', columns.euro(row), mark));
  const other = magnitude(numberOrNothing('Importo Divisa', columns.other(row), mark) ?? '0');
  const foreign = !isNothing(other) && columns.currency(row) !== 'EUR' && columns.currency(row) !== '';
  const paid = foreign ? other : euro;
  const order = columns.order(row);
  return {
    type: 'fill',
    row: row.row,
    account,
    kind: 'trade',
    side,
    effect: 'unknown',
    instrument: instrumentOf(row, columns),
    quantity,
    price: over(paid, quantity, 8),
    currency: foreign ? columns.currency(row) : 'EUR',
    time,
    ...(order === '' ? {} : { order }),
    identity: identityOf(row, columns),
    costs: null,
    cash: side === 'buy' ? negated(paid) : paid,
    ...(foreign ? { rate: over(euro, other) } : {}),
  };
}

const KINDS: readonly (readonly [RegExp, CashFact['kind']])[] = [
  [/^rit\b|ritenuta|imposta|bollo|tobin|capital gain|\btax/i, 'tax'],
  [/provento|dividend|coupon|rimborso/i, 'dividend'],
  [/cedola|interess/i, 'interest'],
  [/commission|canone|spese|costo/i, 'fee'],
  [/prelievo|prelevamento|bonifico (in )?uscita|bonifico a/i, 'withdrawal'],
  [/conferimento|bonifico|versamento/i, 'deposit'],
];

function instrumentOf(row: Row, { ticker, isin }: Columns): NamedInstrument {
  return {
    text: symbolIn(isin(row), ticker(row)),
    assetClass: 'stock',
    ...(isin(row) === '' ? {} : { isin: isin(row), ...nameIn(ticker(row)) }),
  };
}

const identityOf = (row: Row, { date, type, isin, quantity, euro, other, order }: Columns) =>
  [date, type, isin, quantity, euro, other, order].map((column) => column(row));

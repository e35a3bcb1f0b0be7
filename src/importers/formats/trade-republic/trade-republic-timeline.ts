import { momentIn, numberOrNothing, quantityIn, symbolIn } from '../../cells/cell-readers.ts';
import { decimalMark } from '../../cells/decimal-mark.ts';
import { movesNothing } from '../../cells/moves-nothing.ts';
import { nameIn } from '../../cells/name-in.ts';
import type { DecimalMark } from '../../cells/number.ts';
import { matchLayouts, tableOfLayouts } from '../../cells/recognise-layouts.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { readSide } from '../../cells/side.ts';
import { isNegative, isNothing, magnitude, minus, negated, over, plus } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { CashFact, FillFact, Found, Moment, NamedInstrument } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

const LAYOUTS = [
  ['Datum', 'Transactietype', 'Waarde (netto)', 'Opmerking', 'ISIN', 'Aantal'],
  ['Datum', 'Typ', 'Wert', 'Notiz', 'ISIN', 'Stück'],
  ['Date', 'Type', 'Value', 'Note', 'ISIN', 'Shares'],
];

/** The list of events that tools read out of the app, before there was an official export. Without prices: the cash says them. */
export const tradeRepublicTimeline: Importer = {
  id: 'trade-republic-timeline',
  label: 'Trade Republic, list of events',
  broker: 'trade-republic',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'Europe/Berlin', currency: 'EUR', accountClass: 'stocks', positionMode: 'netting' },
  // Portfolio trackers name the same columns among many more, in any currency.
  detect: (source) => (tableOfLayouts(source, LAYOUTS)?.has('WKN') ? undefined : matchLayouts(source, LAYOUTS)),
  *parse(source) {
    const table = tableOfLayouts(source, LAYOUTS);
    if (!table) return;
    const columns = columnsOf(table);
    const mark = decimalMark(numberCells(table, columns), ',');
    yield* rowByRow(table.records(), (row) => foundIn(row, columns, mark));
  },
};

type Columns = ReturnType<typeof columnsOf>;

const columnsOf = (table: Table) => ({
  date: table.column('Datum', 'Date'),
  type: table.column('Transactietype', 'Typ', 'Type'),
  value: table.column('Waarde (netto)', 'Wert', 'Value'),
  note: table.column('Opmerking', 'Notiz', 'Note'),
  isin: table.column('ISIN'),
  shares: table.column('Aantal', 'Stück', 'Shares'),
  fees: table.column('Kosten', 'Gebühren', 'Fees'),
  taxes: table.column('Belasting', 'Steuern', 'Taxes'),
});

function* numberCells(table: Table, columns: Columns): Generator<string> {
  for (const row of table.records()) yield* [columns.value(row), columns.shares(row)];
}

/** One file may hold rows of two versions: a row that tells its decimal mark goes before the rest of the file. */
function foundIn(row: Row, columns: Columns, usual: DecimalMark): readonly Found[] {
  const mark = decimalMark([columns.value(row), columns.shares(row), columns.fees(row), columns.taxes(row)], usual);
  const time = momentIn('Date', columns.date(row), 'ymd');
  const net = numberOrNothing('Value', columns.value(row), mark) ?? '0';
  const fees = numberOrNothing('Fees', columns.fees(row), mark) ?? '0';
  const taxes = numberOrNothing('Taxes', columns.taxes(row), mark) ?? '0';
  const gross = minus(net, plus(fees, taxes));
  const type = columns.type(row);
  const amounts = { gross, fees, taxes };
  const side = readSide(type)?.side ?? (/^(trade )?invoice|savings plan|spaarplan|sparplan/i.test(type) ? 'buy' : undefined);
  if (side !== undefined) return [fill(row, columns, { time, side, mark, ...amounts })];
  const kind = KINDS.find(([words]) => words.test(type))?.[1];
  return kind === undefined ? [{ type: 'unknown', row: row.row, what: type }] : cash(row, columns, { time, kind, ...amounts });
}

interface Amounts {
  readonly time: Moment;
  /** Before costs. */
  readonly gross: string;
  /** Below zero when paid. */
  readonly fees: string;
  readonly taxes: string;
}

const KINDS: readonly (readonly [RegExp, CashFact['kind']])[] = [
  [/^(storting|einlage|deposit)/i, 'deposit'],
  [/^(onttrekking|entnahme|removal|withdrawal)/i, 'withdrawal'],
  [/^dividend/i, 'dividend'],
  [/^(rente|zinsen|interest)/i, 'interest'],
  [/^(belasting|steuer|tax)/i, 'tax'],
  [/^(kosten|gebühr|fee)/i, 'fee'],
];

function fill(row: Row, columns: Columns, of: Amounts & { side: FillFact['side']; mark: DecimalMark }): FillFact {
  const quantity = quantityIn('Shares', columns.shares(row), of.mark);
  const cash = of.side === 'buy' ? negated(magnitude(of.gross)) : magnitude(of.gross);
  return {
    type: 'fill',
    row: row.row,
    account: null,
    kind: 'trade',
    side: of.side,
    effect: 'unknown',
    instrument: instrumentOf(symbolIn(columns.isin(row)), columns.note(row)),
    quantity,
    price: over(magnitude(of.gross), quantity, 8),
    currency: 'EUR',
    time: of.time,
    identity: identityOf(row, columns),
    costs: [
      ...(isNothing(of.fees) ? [] : [{ kind: 'fee', amount: negated(of.fees), currency: 'EUR' } as const]),
      ...(isNothing(of.taxes) ? [] : [{ kind: 'tax', amount: negated(of.taxes), currency: 'EUR' } as const]),
    ],
    cash,
  };
}

function cash(row: Row, columns: Columns, { time, kind, gross, fees, taxes }: Amounts & { kind: CashFact['kind'] }): readonly Found[] {
  const isin = columns.isin(row);
  const parts = [
    { kind: kind === 'deposit' && isNegative(gross) ? ('withdrawal' as const) : kind, amount: gross },
    { kind: 'fee' as const, amount: fees },
    { kind: 'tax' as const, amount: taxes },
  ];
  const facts = parts.flatMap((part, leg): CashFact[] => {
    if (isNothing(part.amount)) return [];
    return [
      {
        type: 'cash',
        row: row.row,
        leg,
        account: null,
        ...part,
        time,
        currency: 'EUR',
        ...(isin === '' ? {} : { instrument: instrumentOf(isin, '') }),
        identity: [...identityOf(row, columns), String(leg)],
        note: [columns.type(row), columns.note(row)].filter((each) => each !== '').join(', '),
      },
    ];
  });
  return facts.length > 0 ? facts : [movesNothing(row.row, columns.type(row))];
}

/** Coins have numbers of their own here: XF000BTC0017. */
function instrumentOf(isin: string, name: string): NamedInstrument {
  const coin = /^XF000([A-Z]{3,5})\d+$/.exec(isin)?.[1];
  return coin === undefined
    ? { text: isin, isin, assetClass: 'stock', ...nameIn(name) }
    : { text: isin, symbol: coin, assetClass: 'cryptoSpot' };
}

const identityOf = (row: Row, { date, type, value, isin, shares, note }: Columns) =>
  [date, type, value, isin, shares, note].map((column) => column(row));

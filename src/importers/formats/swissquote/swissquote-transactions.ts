import { momentIn, numberIn, numberOrNothing, quantityIn, symbolIn } from '../../cells/cell-readers.ts';
import { movesNothing } from '../../cells/moves-nothing.ts';
import { nameIn } from '../../cells/name-in.ts';
import { matchLayouts, tableOfLayouts } from '../../cells/recognise-layouts.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { readSide } from '../../cells/side.ts';
import { isNegative, isNothing, magnitude, negated, plus } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { CashFact, FillFact, Found, Moment, NamedInstrument } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

const LAYOUTS = [
  ['Date', 'Order #', 'Transaction', 'Symbol', 'ISIN', 'Quantity', 'Unit price', 'Costs', 'Net Amount', 'Currency'],
  ['Datum', 'Auftrag #', 'Transaktionen', 'Symbol', 'ISIN', 'Anzahl', 'Stückpreis', 'Kosten', 'Nettobetrag'],
  ['Date', 'Ordre #', 'Transaction', 'Symbole', 'ISIN', 'Quantité', 'Prix unitaire', 'Coûts', 'Montant net'],
];

export const swissquoteTransactions: Importer = {
  id: 'swissquote-transactions',
  label: 'Swissquote, transactions',
  broker: 'swissquote',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'Europe/Zurich', currency: 'CHF', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => matchLayouts(source, LAYOUTS),
  *parse(source) {
    const table = tableOfLayouts(source, LAYOUTS);
    if (!table) return;
    const columns = columnsOf(table);
    yield* rowByRow(table.records(), (row) => foundIn(row, columns));
  },
};

type Columns = ReturnType<typeof columnsOf>;

const columnsOf = (table: Table) => ({
  date: table.column('Date', 'Datum'),
  order: table.column('Order #', 'Auftrag #', 'Ordre #'),
  kind: table.column('Transaction', 'Transaktionen'),
  symbol: table.column('Symbol', 'Symbole'),
  name: table.column('Name', 'Nom'),
  isin: table.column('ISIN'),
  quantity: table.column('Quantity', 'Anzahl', 'Quantité'),
  price: table.column('Unit price', 'Stückpreis', 'Prix unitaire'),
  costs: table.column('Costs', 'Kosten', 'Coûts'),
  net: table.column('Net Amount', 'Nettobetrag', 'Montant net'),
  currency: table.column('Currency', 'Währung', 'Monnaie'),
});

function foundIn(row: Row, columns: Columns): readonly Found[] {
  const time = momentIn('Date', columns.date(row), 'dmy');
  const costs = magnitude(numberOrNothing('Costs', columns.costs(row)) ?? '0');
  const net = numberIn('Net Amount', columns.net(row));
  const words = columns.kind(row);
  const side = readSide(words)?.side;
  if (side !== undefined) return [fill(row, columns, { time, costs, net, side })];
  const kind = KINDS.find(([pattern]) => pattern.test(words))?.[1];
  return kind === undefined ? [{ type: 'unknown', row: row.row, what: words }] : cash(row, columns, { time, costs, net, kind });
}

function fill(
  row: Row,
  columns: Columns,
  { time, costs, net, side }: { time: Moment; costs: string; net: string; side: 'buy' | 'sell' },
): FillFact {
  const currency = columns.currency(row);
  const order = orderOf(row, columns);
  return {
    type: 'fill',
    row: row.row,
    account: null,
    kind: 'trade',
    side,
    effect: 'unknown',
    instrument: instrumentOf(row, columns),
    quantity: quantityIn('Quantity', columns.quantity(row)),
    price: numberIn('Unit price', columns.price(row)),
    currency,
    time,
    ...(order === undefined ? {} : { order }),
    identity: identityOf(row, columns),
    costs: isNothing(costs) ? [] : [{ kind: 'fee', amount: costs, currency }],
    cash: plus(net, costs),
  };
}

/** Of a dividend the costs are the tax that was held back. */
function cash(
  row: Row,
  columns: Columns,
  { time, costs, net, kind }: { time: Moment; costs: string; net: string; kind: CashFact['kind'] },
): readonly Found[] {
  const isin = columns.isin(row);
  const order = orderOf(row, columns);
  const whole = kind === 'fee' || kind === 'tax' ? net : plus(net, costs);
  const parts = [
    { kind: kind === 'deposit' && isNegative(whole) ? ('withdrawal' as const) : kind, amount: whole },
    { kind: kind === 'dividend' ? ('tax' as const) : ('fee' as const), amount: whole === net ? '0' : negated(costs) },
  ];
  const found = parts.flatMap((part, leg): CashFact[] => {
    if (isNothing(part.amount)) return [];
    return [
      {
        type: 'cash',
        row: row.row,
        leg,
        account: null,
        ...part,
        time,
        currency: columns.currency(row) || null,
        ...(isin === '' ? {} : { instrument: instrumentOf(row, columns) }),
        ...(kind === 'conversion' && leg === 0 ? { link: order ?? columns.date(row) } : {}),
        identity: [...identityOf(row, columns), String(leg)],
        note: [columns.kind(row), columns.name(row)].filter((each) => each !== '').join(', '),
      },
    ];
  });
  return found.length > 0 ? found : [movesNothing(row.row, columns.kind(row))];
}

const KINDS: readonly (readonly [RegExp, CashFact['kind']])[] = [
  [/^(forex|fx)/i, 'conversion'],
  [/dividend|capital gain|kapitalgewinn|ausschüttung|coupon|distribution/i, 'dividend'],
  [/interest|zins|intérêt/i, 'interest'],
  [/fee|gebühr|droits|frais|kosten/i, 'fee'],
  [/\btax|steuer|impôt/i, 'tax'],
  [/^(debit|belastung|débit|vergütung|withdrawal|auszahlung|retrait)/i, 'withdrawal'],
  [/^(credit|gutschrift|crédit|payment|zahlung|versement|deposit|einzahlung)/i, 'deposit'],
];

function instrumentOf(row: Row, { symbol, isin, name }: Columns): NamedInstrument {
  return {
    text: symbolIn(symbol(row), isin(row)),
    assetClass: 'stock',
    ...(isin(row) === '' ? {} : { isin: isin(row), ...nameIn(name(row)) }),
  };
}

/** Nothing but zeros: no order. */
function orderOf(row: Row, { order }: Columns): string | undefined {
  return /^0*$/.test(order(row)) ? undefined : order(row);
}

const identityOf = (row: Row, { date, order, kind, isin, quantity, price, costs, net, currency }: Columns) =>
  [date, order, kind, isin, quantity, price, costs, net, currency].map((column) => column(row));

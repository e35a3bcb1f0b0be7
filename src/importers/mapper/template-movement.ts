import { BadCell } from '../cells/bad-cell.ts';
import { coinFlow } from '../cells/coin-flow.ts';
import { isFiat } from '../cells/coin-names.ts';
import { magnitude, negated } from '../cells/sums.ts';
import { plain } from '../cells/table.ts';
import type { CashFact, Found } from '../facts.ts';
import type { Row } from '../source.ts';
import type { RowKind } from './template.ts';
import type { RowReader } from './template-cells.ts';
import { costsOf, instrumentOf } from './template-fill.ts';

/** A row that is no trade: cash, or shares and coins that came and went. */
export function templateMovement(reader: RowReader, row: Row, kind: Exclude<RowKind, 'trade' | 'skipped'>): Found[] {
  switch (kind) {
    case 'in':
    case 'out':
    case 'earned':
    case 'spent':
      return flowOf(reader, row, kind);
    default:
      return cashOf(reader, row, kind);
  }
}

function flowOf(reader: RowReader, row: Row, kind: 'in' | 'out' | 'earned' | 'spent'): Found[] {
  const { cells, classes } = reader;
  const code = cells.text(row, 'symbol').replace(/ \(.*\)$/, '');
  const named = cells.text(row, 'symbol') || cells.text(row, 'isin') || cells.text(row, 'name');
  if (named === '') return cashOf(reader, row, CASH_OF[kind]);
  const isMoney = isFiat(code) || classes.get(plain(cells.text(row, 'assetClass'))) === 'money';
  const quantity = magnitude(cells.units(row));
  const price = cells.number(row, 'price');
  const facts = coinFlow({
    row: row.row,
    account: cells.text(row, 'account'),
    coin: code,
    isMoney,
    amount: kind === 'in' || kind === 'earned' ? quantity : negated(quantity),
    why: kind === 'earned' ? 'earned' : kind === 'spent' ? 'spent' : 'transfer',
    price: price === null ? null : magnitude(price),
    currency: cells.currency(row),
    costs: costsOf(reader, row) ?? [],
    time: cells.moment(row, 'date', 'time'),
    execution: cells.text(row, 'execution'),
    identity: reader.identityOf(row),
    note: noteOf(reader, row),
  });
  return facts.map((fact) => (fact.type === 'fill' ? { ...fact, instrument: instrumentOf(reader, row) } : fact));
}

const CASH_OF = { in: 'deposit', out: 'withdrawal', earned: 'interest', spent: 'fee' } as const;

function cashOf(reader: RowReader, row: Row, kind: CashKind): Found[] {
  const { cells } = reader;
  const amount = cells.number(row, 'amount') ?? cells.number(row, 'quantity');
  if (amount === null) throw new BadCell({ code: 'no_quantity', message: 'No amount. The row was left out.' });
  const isAbout = cells.text(row, 'symbol') !== '' || cells.text(row, 'isin') !== '' || cells.text(row, 'name') !== '';
  const cash = {
    type: 'cash',
    row: row.row,
    account: cells.text(row, 'account') || null,
    time: cells.moment(row, 'date', 'time'),
    ...(isAbout && ABOUT.has(kind) ? { instrument: instrumentOf(reader, row) } : {}),
    identity: reader.identityOf(row),
    note: noteOf(reader, row),
  } as const;
  const costs = KEPT.has(kind) ? [] : (costsOf(reader, row) ?? []);
  return [
    { ...cash, leg: 0, kind, amount: signed(kind, amount), currency: cells.currency(row) },
    ...costs.map((cost, n): CashFact => {
      const taken = cost.kind === 'tax' ? 'tax' : 'fee';
      return {
        ...cash,
        leg: n + 1,
        kind: taken,
        amount: negated(cost.amount),
        currency: cost.currency,
        identity: [...cash.identity, taken],
      };
    }),
  ];
}

type CashKind = Exclude<RowKind, 'trade' | 'skipped' | 'in' | 'out' | 'earned' | 'spent'>;

const ABOUT: ReadonlySet<CashKind> = new Set(['dividend', 'interest', 'fee', 'tax', 'swap', 'funding', 'borrow']);
/** What is itself a cost bears none. */
const KEPT: ReadonlySet<CashKind> = new Set(['fee', 'tax']);

/** A sign in the file is kept. Without one, what goes by its kind goes. */
const signed = (kind: CashKind, amount: string) =>
  (kind === 'withdrawal' || kind === 'fee' || kind === 'tax') && !amount.startsWith('-') ? negated(amount) : amount;

const noteOf = ({ cells }: RowReader, row: Row) =>
  [cells.text(row, cells.has('kind') ? 'kind' : 'side'), cells.text(row, 'name')].filter(Boolean).join(', ');

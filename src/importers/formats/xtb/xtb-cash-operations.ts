import { momentIn, numberIn } from '../../cells/cell-readers.ts';
import { movesNothing } from '../../cells/moves-nothing.ts';
import { matchLayouts, tableOfLayouts } from '../../cells/recognise-layouts.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNegative, isNothing } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { CashFact, Found, Moment } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { type XtbAccount, xtbAccount } from './xtb-account.ts';
import { xtbCurrency, xtbFill } from './xtb-fill.ts';
import { type XtbPositions, xtbPositions } from './xtb-positions.ts';

const LAYOUTS = [
  ['ID', 'Type', 'Time', 'Symbol', 'Comment', 'Amount'],
  ['ID', 'Type', 'Time', 'Ticker', 'Comment', 'Amount'],
];

/** The types are in the language of the user, the comments of trades in English: those are read. Amounts are in the account's currency. */
export const xtbCashOperations: Importer = {
  id: 'xtb-cash-operations',
  label: 'XTB, cash operations',
  broker: 'xtb',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  // A position opened and closed keeps one id.
  idScope: ['side'],
  assumes: { zone: 'Europe/Warsaw', currency: null, accountClass: 'mixed', positionMode: 'netting' },
  detect: (source) => matchLayouts(source, LAYOUTS),
  *parse(source, options) {
    const table = tableOfLayouts(source, LAYOUTS);
    if (!table) return;
    const columns = columnsOf(table);
    const said = xtbAccount(source);
    const guess = said.currency ?? xtbCurrency(table.records(), columns);
    if (said.currency === null && options.currency === null) yield { type: 'asked', what: 'currency', guess, why: WHY };
    const account = { ...said, currency: said.currency ?? options.currency ?? guess };
    const positions = xtbPositions(source);
    yield* rowByRow(table.records(), (row) => foundIn(row, columns, { account, positions }));
  },
};

const WHY = 'Amounts are in the currency of the account, and the file does not say which that is.';

export type XtbColumns = ReturnType<typeof columnsOf>;

const columnsOf = (table: Table) => ({
  id: table.column('ID'),
  type: table.column('Type'),
  time: table.column('Time'),
  symbol: table.column('Symbol', 'Ticker'),
  comment: table.column('Comment'),
  amount: table.column('Amount'),
});

function foundIn(
  row: Row,
  columns: XtbColumns,
  { account, positions }: { account: XtbAccount; positions: XtbPositions },
): readonly Found[] {
  const time = momentIn('Time', columns.time(row), 'dmy');
  const amount = numberIn('Amount', columns.amount(row));
  const type = columns.type(row);
  const fill = xtbFill(row, columns, { time, amount, account });
  if (fill) return [fill];
  if (RESULT.test(`${type} ${columns.comment(row)}`)) {
    const position = /#(\d+)/.exec(columns.comment(row))?.[1] ?? '';
    return positions.tripOf(position, row, { amount, account }) ?? [skipped(row, type, 'It states a result without quantity and price.')];
  }
  if (isNothing(amount)) return [movesNothing(row.row, type)];
  const kind = KINDS.find(([words]) => words.test(type))?.[1];
  return kind === undefined ? [{ type: 'unknown', row: row.row, what: type }] : [cash(row, columns, { time, amount, account, kind })];
}

const RESULT = /^profit\/loss|profit of position|close trade|zysk\/strata/i;

/** In English, Polish, Portuguese, Spanish, German, French, Italian, Czech. */
const KINDS: readonly (readonly [RegExp, CashFact['kind']])[] = [
  [/\btax|podatek|imposto|impuesto|steuer|impôt|tassa|daň|iftt/i, 'tax'],
  [/interest|odsetki|juros|inter[eé]s|zinsen|intérêt|interess|úrok/i, 'interest'],
  [/dividend|dywidend|divid|spin ?off|equivalent/i, 'dividend'],
  [/swap|rollover/i, 'swap'],
  [/fee|commission|prowizj|opłat|comiss|comisi|gebühr|frais|commissione|poplatek|stamp/i, 'fee'],
  [/transfer|przelew|subaccount/i, 'transfer'],
  [/withdraw|wypłata|levantamento|retir|auszahlung|retrait|prelievo|výběr/i, 'withdrawal'],
  [/deposit|wpłata|dep[óo]sito|einzahlung|dépôt|versamento|vklad/i, 'deposit'],
];

function cash(
  row: Row,
  columns: XtbColumns,
  { time, amount, account, kind }: { time: Moment; amount: string; account: XtbAccount; kind: CashFact['kind'] },
): CashFact {
  const symbol = columns.symbol(row);
  const transfer = /from \d+ to \d+/i.exec(columns.comment(row))?.[0];
  return {
    type: 'cash',
    row: row.row,
    account: account.number,
    kind: kind === 'deposit' && isNegative(amount) ? 'withdrawal' : kind,
    time,
    amount,
    currency: account.currency,
    ...(symbol === '' ? {} : { instrument: { text: symbol } }),
    ...(transfer === undefined ? {} : { link: `${transfer} ${time.date}` }),
    identity: [columns.id(row), columns.type(row), columns.time(row), columns.comment(row), columns.amount(row)],
    note: [columns.type(row), columns.comment(row)].filter((each) => each !== '').join(', '),
  };
}

const skipped = (row: Row, what: string, why: string): Found => ({ type: 'skipped', row: row.row, what, why });

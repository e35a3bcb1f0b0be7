import { momentIn, numberIn } from '../../cells/cell-readers.ts';
import { problem } from '../../cells/problem.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { referenceIn } from '../../cells/reference-in.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNegative, isNothing } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { CashFact, Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';

/** The Cash History report: what was paid in and out, and the fees that orders and performance do not tell. */
export const tradovateCash: Importer = {
  id: 'tradovate-cash',
  label: 'Tradovate, cash history',
  broker: 'tradovate',
  version: 1,
  verified: 'documentation',
  holds: 'ledger',
  idScope: ['counter'],
  assumes: { zone: null, currency: 'USD', accountClass: 'futures', positionMode: 'netting' },
  detect: (source) => matchTable(source, SIGNATURE),
  *parse(source) {
    const table = tableOf(source, SIGNATURE);
    if (table) yield* cash(table);
  },
};

const SIGNATURE = ['Account', 'Transaction ID', 'Timestamp', 'Delta', 'Amount', 'Cash Change Type'];

function* cash(table: Table): Generator<Found> {
  const column = (name: string) => table.column(name);
  const [account, id, at, delta] = [column('Account'), column('Transaction ID'), column('Timestamp'), column('Delta')] as const;
  const [type, currency, contract] = [column('Cash Change Type'), column('Currency'), column('Contract')] as const;
  let fees: number | null = null;
  for (const found of rowByRow(table.records(), (row) => [read(row)])) {
    if (found.type === 'cash' && found.kind === 'fee') fees ??= found.row;
    yield found;
  }
  if (fees !== null) yield problem(fees, 'guessed', TWICE);

  function read(row: Row): Found {
    const what = type(row);
    const amount = numberIn('Delta', delta(row));
    if (/^trade paired$/i.test(what)) return { type: 'skipped', row: row.row, what, why: 'The fills tell this result.' };
    const kind = kindOf(what, amount);
    if (kind === undefined) return { type: 'unknown', row: row.row, what };
    if (isNothing(amount)) return { type: 'skipped', row: row.row, what, why: 'No money moved.' };
    return {
      ...{ type: 'cash', kind, row: row.row, account: account(row) || null, amount, currency: currency(row) || 'USD', note: what },
      ...{ time: momentIn('Timestamp', at(row), 'mdy'), identity: [referenceIn('Transaction ID', id(row))] },
      ...(contract(row) === '' ? {} : { instrument: { text: contract(row) } }),
    };
  }
}

function kindOf(what: string, amount: string): CashFact['kind'] | undefined {
  if (/payout/i.test(what)) return 'payout';
  if (/^fund transaction$/i.test(what)) return isNegative(amount) ? 'withdrawal' : 'deposit';
  if (/subscription|market data|desk/i.test(what)) return 'platform_fee';
  return /fee|commission/i.test(what) ? 'fee' : undefined;
}

const TWICE =
  'The Fills report has a commission on each fill. Where you import that as well, its costs and these fees may be the same money.';

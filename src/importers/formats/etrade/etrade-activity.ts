import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { readRow } from '../../cells/row-by-row.ts';
import type { Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Source } from '../../source.ts';
import { activityReader } from './activity-row.ts';
import { etradeCash } from './etrade-cash.ts';
import { etradeFill } from './etrade-fill.ts';

/** Since 2025, and before. */
const LAYOUTS = [
  ['Activity/Trade Date', 'Activity Type', 'Description', 'Symbol', 'Quantity #', 'Price $', 'Amount $', 'Commission'],
  ['TransactionDate', 'TransactionType', 'SecurityType', 'Symbol', 'Quantity', 'Amount', 'Price', 'Commission'],
];

export const etradeActivity: Importer = {
  id: 'etrade-activity',
  label: 'E*TRADE, transaction history (CSV)',
  broker: 'etrade',
  version: 1,
  verified: 'documentation',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: 'America/New_York', currency: 'USD', accountClass: 'stocks', positionMode: 'netting' },
  detect: (source) => LAYOUTS.map((layout) => matchTable(source, layout)).find(Boolean),
  *parse(source) {
    const layout = LAYOUTS.find((each) => tableOf(source, each));
    const table = layout && tableOf(source, layout);
    if (!table) return;
    const read = activityReader(table, accountOf(source));
    for (const row of table.records()) yield* readRow(row, () => [...rowOf(read(row))]);
  },
};

function* rowOf(row: ReturnType<ReturnType<typeof activityReader>>): Generator<Found> {
  if (!/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(row.date) && row.type === '') {
    return yield { type: 'skipped', row: row.row, what: 'Note', why: 'It is no entry.' };
  }
  yield* etradeFill(row) ?? etradeCash(row);
}

/** For Account:,####2641 — or: Account Activity for Stocks -0067 from Prior Year */
function accountOf(source: Source): string | null {
  if (!('sheets' in source)) return null;
  for (const { cells } of source.sheets[0]?.head.slice(0, 10) ?? []) {
    const [first = '', second = ''] = cells;
    const words = /^For Account/i.test(first) ? second : (/^Account Activity for (.+) from /i.exec(first)?.[1] ?? '');
    const number = /(\d+)\D*$/.exec(words)?.[1];
    if (number !== undefined) return number;
  }
  return null;
}

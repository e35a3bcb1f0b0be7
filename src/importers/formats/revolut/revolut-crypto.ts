import { BadCell } from '../../cells/bad-cell.ts';
import { momentIn, symbolIn } from '../../cells/cell-readers.ts';
import { badNumber } from '../../cells/problem.ts';
import { matchTable, tableOf } from '../../cells/recognise-table.ts';
import { rowByRow } from '../../cells/row-by-row.ts';
import { isNothing, magnitude, negated } from '../../cells/sums.ts';
import type { Table } from '../../cells/table.ts';
import type { FillFact, FillKind, Found } from '../../facts.ts';
import type { Importer } from '../../importer.ts';
import type { Row } from '../../source.ts';
import { revolutMoney, revolutNumber } from './revolut-money.ts';

const SIGNATURE = ['Symbol', 'Type', 'Quantity', 'Price', 'Value', 'Fees', 'Date'];

/** The currency stands in each amount, and changes from row to row. */
export const revolutCrypto: Importer = {
  id: 'revolut-crypto',
  label: 'Revolut, crypto',
  broker: 'revolut',
  version: 1,
  verified: 'sample',
  holds: 'ledger',
  idScope: [],
  assumes: { zone: null, currency: null, accountClass: 'crypto', positionMode: 'netting' },
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
  symbol: table.column('Symbol'),
  type: table.column('Type'),
  quantity: table.column('Quantity'),
  price: table.column('Price'),
  value: table.column('Value'),
  fees: table.column('Fees'),
  date: table.column('Date'),
});

const KINDS: readonly (readonly [RegExp, FillKind, FillFact['side']])[] = [
  [/^buy/i, 'trade', 'buy'],
  [/^sell/i, 'trade', 'sell'],
  [/^send$/i, 'transfer_out', 'sell'],
  [/^payment$/i, 'deliver', 'sell'],
  [/^receive$/i, 'transfer_in', 'buy'],
  [/reward|^learn/i, 'receive', 'buy'],
];

function foundIn(row: Row, columns: Columns): readonly Found[] {
  const type = columns.type(row);
  if (/^(un)?stake$/i.test(type)) return [{ type: 'skipped', row: row.row, what: type, why: 'The coins stay in the account.' }];
  const [, kind, side] = KINDS.find(([words]) => words.test(type)) ?? [];
  if (kind === undefined || side === undefined) return [{ type: 'unknown', row: row.row, what: type }];
  const quantity = revolutNumber('Quantity', columns.quantity(row));
  if (quantity === null || isNothing(quantity)) throw new BadCell(badNumber(row.row, 'Quantity', columns.quantity(row)));
  const [price, value, fee] = (['price', 'value', 'fees'] as const).map((name) => revolutMoney(name, columns[name](row)));
  const paid = value ? magnitude(value.amount) : null;
  return [
    {
      type: 'fill',
      row: row.row,
      account: null,
      kind,
      side,
      effect: 'unknown',
      instrument: { text: symbolIn(columns.symbol(row)), assetClass: 'cryptoSpot' },
      quantity: magnitude(quantity),
      price: price?.amount ?? (kind === 'receive' ? '0' : null),
      currency: price?.currency ?? value?.currency ?? null,
      time: momentIn('Date', columns.date(row), 'mdy'),
      identity: [columns.symbol, columns.type, columns.quantity, columns.price, columns.value, columns.date].map((column) => column(row)),
      costs:
        fee && !isNothing(fee.amount)
          ? [{ kind: 'fee', amount: magnitude(fee.amount), currency: fee.currency ?? value?.currency ?? 'EUR' }]
          : [],
      ...(kind === 'trade' && paid !== null ? { cash: side === 'buy' ? negated(paid) : paid } : {}),
    },
  ];
}

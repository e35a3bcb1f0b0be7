import { expect, test } from 'vitest';
import { columnsOf } from '../../src/analysis/columns.ts';
import { exitRow } from '../../src/analysis/exit-columns.ts';
import { type Commit, keepTables, readKeptTables } from '../../src/analysis/kept-tables.ts';
import { tradeRow } from '../../src/analysis/trade-columns.ts';
import { connect } from '../../src/db/connection.ts';
import { journalFile } from '../../src/db/open.ts';
import { importingJournal, tradezero } from '../support/importing-journal.ts';
import { presetAccount } from '../support/preset-account.ts';

async function keptTables() {
  const journal = importingJournal();
  await journal.api.accounts.create(presetAccount('Main', 'usStocks'));
  await journal.run(tradezero({ side: 'B' }, { side: 'S', price: 11, at: '09:40:00' }, { side: 'B', symbol: 'OTHER', at: '10:00:00' }));
  const columns = columnsOf(journal.look());
  const commit: Commit = { rev: columns.rev, stamp: columns.stamp };
  keepTables(journal.look(), commit, columns);
  const by = (spoil: string) => {
    const sql = connect(journalFile(journal.folder), 'write');
    sql.exec(spoil);
    sql.close();
  };
  return { by, read: (of = commit) => readKeptTables(journal.look(), of), commit };
}

test('tables are read under the commit they were kept of', async () => {
  const { read, commit } = await keptTables();
  expect(read()?.trades.live).toBe(2);
  expect(read()?.exits.live).toBe(1);
  expect(read({ ...commit, rev: commit.rev + 1 })).toBe(null);
  expect(read({ ...commit, stamp: 'another' })).toBe(null);
});

test.each([
  "UPDATE journal SET uid = 'another'",
  'PRAGMA user_version = 99',
  'UPDATE day_stats SET net = net + 1',
  'UPDATE day_stats SET unknown = 1',
  'DELETE FROM trade WHERE id = (SELECT max(id) FROM trade)',
  'UPDATE partial_close SET id = id + 1',
])('they are not read after %s', async (spoil) => {
  const { by, read } = await keptTables();
  expect(read()).not.toBe(null);
  by(spoil);
  expect(read()).toBe(null);
});

test.each([
  ['a row is put into columns otherwise', tradeRow, 'madeBy', 'other code'],
  ['a column is of another type', exitRow, 'columns', { ...exitRow.columns, day: Float32Array }],
] as const)('they are not read where %s', async (_, kind, part, other) => {
  const { read } = await keptTables();
  const own = kind[part];
  Object.assign(kind, { [part]: other });
  expect(read()).toBe(null);
  Object.assign(kind, { [part]: own });
  expect(read()).not.toBe(null);
});

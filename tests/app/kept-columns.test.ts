import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keptFile } from '../../src/analysis/kept-tables.ts';
import { handlers } from '../../src/app/handlers.ts';
import { contract } from '../../src/contract/index.ts';
import { connect } from '../../src/db/connection.ts';
import { journalFile } from '../../src/db/open.ts';
import { fixedWorld } from '../support/fixed-world.ts';
import { openWith } from '../support/open-journal.ts';
import { presetAccount } from '../support/preset-account.ts';
import { tempFolder } from '../support/temp-folder.ts';

const world = fixedWorld();
const open = (folder: string, loadsAhead = true) => openWith({ contract, handlers, folder, loadsAhead, world });
type Open = ReturnType<typeof open>;

const result = async ({ api }: Open) =>
  (await api.reports.summary({ filter: {}, metrics: ['totalResult'], intervalsOf: [] })).figures[0]?.value;

async function trade({ api }: Open, account: string, price: string) {
  const leg = { account, instrument: { symbol: 'ACME' }, quantity: '10', costs: [], at: '2026-01-05T15:00:00Z' };
  await api.fills.add({
    fills: [
      { ...leg, side: 'buy', price: '10' },
      { ...leg, side: 'sell', price, at: '2026-01-05T15:01:00Z' },
    ],
  });
}

async function tradedJournal() {
  const folder = tempFolder();
  const first = open(folder);
  const { uid: account } = await first.api.accounts.create(presetAccount('Main', 'usStocks'));
  await trade(first, account, '13');
  expect(await result(first)).toBe('30');
  await first.close();
  return { folder, account };
}

/** By hand, as no Roundtrip does it: whoever reads the rows tells another figure. */
function falsify(folder: string, more = '', by = 100) {
  const sql = connect(journalFile(folder), 'write');
  sql.exec(`UPDATE partial_close SET net = net + ${by}; UPDATE trade SET net = net + ${by}; ${more}`);
  sql.close();
}

test('a start finds the trades as the one before left them, without reading their rows', async () => {
  const { folder } = await tradedJournal();
  falsify(folder);
  const second = open(folder);
  expect(await result(second)).toBe('30');
  await second.close();
});

test('after another commit they are read anew, and kept again', async () => {
  const { folder, account } = await tradedJournal();
  const short = open(folder, false);
  await trade(short, account, '14');
  await short.close();
  const second = open(folder);
  expect(await result(second)).toBe('70');
  await trade(second, account, '15');
  expect(await result(second)).toBe('120');
  await second.close();
  falsify(folder);
  const third = open(folder);
  expect(await result(third)).toBe('120');
  await third.close();
});

test.each([
  ['a copy of the journal counts the same commits, but others', "UPDATE journal SET stamp = 'another'"],
  ['days were summed up otherwise', 'UPDATE day_stats SET net = net + 100'],
])('where %s they are read row by row', async (_, more) => {
  const { folder } = await tradedJournal();
  falsify(folder, more);
  const second = open(folder);
  expect(await result(second)).not.toBe('30');
  await second.close();
});

test('to build everything anew also mends what is only in memory wrong', async () => {
  const { folder } = await tradedJournal();
  falsify(folder, "UPDATE journal SET stamp = 'another'");
  const second = open(folder);
  const wrong = await result(second);
  falsify(folder, '', -100);
  expect(await result(second)).toBe(wrong);
  await second.api.ledger.rebuild({});
  expect(await result(second)).toBe('30');
  await second.close();
});

test('who opens the journal for a moment leaves nothing beside it', async () => {
  const folder = tempFolder();
  const short = open(folder, false);
  const { uid: account } = await short.api.accounts.create(presetAccount('Main', 'usStocks'));
  await trade(short, account, '13');
  expect(await result(short)).toBe('30');
  await short.close();
  const sql = connect(journalFile(folder), 'read');
  expect(existsSync(keptFile(sql))).toBe(false);
  sql.close();
});

import { expect, test } from 'vitest';
import { openJournal } from '../support/open-journal.ts';
import { tradingJournal } from '../support/trading-journal.ts';

async function withTrades(count: number) {
  const journal = await tradingJournal();
  await journal.fills(
    ...Array.from({ length: count }, () => [['buy', 10, 5] as const, ['sell', 10, 6] as const])
      .flat()
      .map(([...fill]) => fill as ['buy' | 'sell', number, number]),
  );
  const { api } = journal;
  const { uids } = await api.table.uids({});
  const tag = await api.tags.create({ group: 'mistake', name: 'Late' });
  const setup = await api.tags.create({ group: 'setup', name: 'Fade' });
  const rows = async () => (await api.table.page({ limit: 500 })).rows;
  const sentence = async () => (await api.history.state({})).undo?.sentence;
  return { ...journal, uids, tag, setup, rows, sentence };
}

test('hundreds of trades are tagged in one step, and one undo takes it from all of them', async () => {
  const { api, uids, tag, rows, sentence } = await withTrades(400);
  expect(await api.trades.mark({ uids, changes: { addTags: [tag.uid] } })).toEqual({ trades: 400 });
  expect((await rows()).map(({ tags }) => tags.map(({ name }) => name))).toEqual(uids.map(() => ['Late']));
  expect(await sentence()).toBe('Tag 400 trades');
  await api.history.undo({});
  expect((await rows()).flatMap(({ tags }) => tags)).toEqual([]);
});

test.each([
  [{ rating: 4 }, { rating: 4 }, 'Rate 2 trades 4 of 5'],
  [{ rating: null }, { rating: null }, 'Clear the rating of 2 trades'],
  [{ reviewed: true }, { reviewed: true }, 'Mark 2 trades as reviewed'],
  [{ reviewed: false }, { reviewed: false }, 'Mark 2 trades as not reviewed'],
])('many trades at once: %o', async (changes, shown, said) => {
  const { api, uids, rows, sentence } = await withTrades(2);
  await api.trades.mark({ uids, changes: { rating: 1, reviewed: said.endsWith('not reviewed') } });
  await api.trades.mark({ uids, changes });
  expect(await rows()).toMatchObject([shown, shown]);
  expect(await sentence()).toBe(said);
});

test('the setup of many trades is chosen and cleared', async () => {
  const { api, uids, rows, setup, sentence } = await withTrades(2);
  await api.trades.mark({ uids, changes: { setup: setup.uid } });
  expect((await rows()).map((row) => row.setup?.name)).toEqual(['Fade', 'Fade']);
  await api.trades.mark({ uids: [uids[0]!, uids[0]!], changes: { setup: null } });
  expect((await rows()).map((row) => row.setup?.name)).toEqual([undefined, 'Fade']);
  expect(await sentence()).toBe('Clear the setup of AAPL');
});

test('nothing is marked when one of the trades is gone', async () => {
  const { api, uids, tag, rows } = await withTrades(2);
  await expect(api.trades.mark({ uids: [...uids, 'f'.repeat(32)], changes: { addTags: [tag.uid] } })).rejects.toThrow(
    '1 of these 3 trades are no longer in the journal. Nothing was changed',
  );
  expect((await rows()).flatMap(({ tags }) => tags)).toEqual([]);
});

test('more than 20,000 are too many for one step', async () => {
  const { api } = openJournal();
  await expect(api.trades.mark({ uids: Array(20_001).fill('a'.repeat(32)), changes: { rating: 1 } })).rejects.toThrow(
    'Choose at most 20,000 trades.',
  );
});

import { describe, expect, it } from 'vitest';
import { tradingJournal } from '../support/trading-journal.ts';

async function binned() {
  const journal = await tradingJournal('usStocks', { shorting: 'yes' });
  const [uid, close] = (await journal.fills(['buy', 1, 10], ['sell', 1, 11])) as [string, string];
  await journal.api.trades.annotate({ uids: [uid], changes: { note: 'Secret' } });
  await journal.api.bin.put({ uids: [uid] });
  return { ...journal, uid, close };
}

describe('the bin', () => {
  it('takes a trade out of everything, and gives it back with its words', async () => {
    const { api, trades, uid } = await binned();
    expect(await trades()).toEqual([]);
    expect((await api.bin.list({})).trades).toMatchObject([
      { uid, accountName: 'Main', symbol: 'AAPL', openedAt: '2026-01-05T10:00:00.000Z', fills: 2 },
    ]);
    expect(await api.bin.restore({ uids: [uid] })).toEqual({ trades: 1, fills: 2 });
    expect((await api.trades.get({ uid })).words.note).toBe('Secret');
    expect((await api.bin.list({})).trades).toEqual([]);
  });

  it('undone is as if it had never been', async () => {
    const { api, uid } = await binned();
    expect((await api.history.state({})).undo?.sentence).toBe('Put AAPL into the bin');
    await api.history.undo({});
    expect((await api.trades.get({ uid })).words.note).toBe('Secret');
  });

  it('takes no trade that shares a fill with one that stays', async () => {
    const { api, fills, trades } = await tradingJournal('usStocks', { shorting: 'yes' });
    await fills(['buy', 1, 10], ['sell', 2, 11], ['buy', 1, 10]);
    const uids = (await trades()).map(({ uid }) => uid);
    await expect(api.bin.put({ uids: [uids[0]!] })).rejects.toMatchObject({ code: 'conflict' });
    expect(await api.bin.put({ uids })).toEqual({ trades: 2, fills: 3 });
  });

  it('says so when what is asked for is not there', async () => {
    const { api } = await tradingJournal();
    await expect(api.bin.put({ uids: ['f'.repeat(32)] })).rejects.toMatchObject({ code: 'not_found' });
    await expect(api.bin.restore({ uids: ['f'.repeat(32)] })).rejects.toMatchObject({ code: 'not_found' });
  });
});

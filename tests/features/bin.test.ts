import { describe, expect, it } from 'vitest';
import { fixedWorld } from '../support/fixed-world.ts';
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

  it('takes a trade whose last fill sold more than there was, which is in no other trade', async () => {
    const { api, fills, trades } = await tradingJournal('usStocks', { shorting: 'no' });
    const [uid] = (await fills(['buy', 1, 10], ['sell', 2, 11])) as [string];
    expect(await api.bin.put({ uids: [uid] })).toEqual({ trades: 1, fills: 2 });
    expect(await trades()).toEqual([]);
  });

  it('is listed page by page', async () => {
    const { api, fills, trades } = await tradingJournal();
    for (let n = 0; n < 3; n++) await fills(['buy', 1, 10], ['sell', 1, 11]);
    for (const { uid } of await trades()) await api.bin.put({ uids: [uid] });
    const [first, rest] = [await api.bin.list({ limit: 2 }), await api.bin.list({ limit: 2, offset: 2 })];
    expect([first.trades.length, first.more, rest.trades.length, rest.more]).toEqual([2, true, 1, false]);
    expect((await api.bin.list({})).trades).toEqual([...first.trades, ...rest.trades]);
  });

  it('takes no lot without the others of its purchase', async () => {
    const { api, fills, trades } = await tradingJournal('usStocks', { tradeUnit: 'lot' });
    await fills(['buy', 2, 10], ['sell', 1, 11], ['sell', 1, 12]);
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

describe('purge', () => {
  const DAY = 86_400_000;

  /** A journal whose clock can be put forward. */
  async function aged() {
    const clock = fixedWorld();
    let ahead = 0;
    const journal = await tradingJournal('usStocks', { shorting: 'yes' }, { ...clock, now: () => clock.now() + ahead });
    const pass = (days: number) => {
      ahead += days * DAY;
    };
    /** Whatever the file still says of it, table by table. */
    const traces = (text: string) => {
      const sql = journal.look();
      const like = `%${text}%`;
      return {
        fills: sql.prepare('SELECT count(*) FROM fill WHERE uid LIKE ?').pluck().get(like),
        words: sql.prepare('SELECT count(*) FROM annotation WHERE note LIKE ? OR anchor_uid LIKE ?').pluck().get(like, like),
        history: sql.prepare('SELECT count(*) FROM row_change WHERE before LIKE ? OR after LIKE ?').pluck().get(like, like),
        answers: sql.prepare('SELECT count(*) FROM answered_request WHERE answer LIKE ?').pluck().get(like),
      };
    };
    return { ...journal, pass, traces };
  }

  it('erases what was binned 30 days ago with all its history, and leaves the rest', async () => {
    const { api, fills, pass, traces, trades } = await aged();
    const [old] = (await fills(['buy', 1, 10], ['sell', 1, 11])) as [string];
    const [young] = (await fills(['buy', 1, 12], ['sell', 1, 13])) as [string];
    await api.trades.annotate({ uids: [old], changes: { note: 'Secret' } });
    await api.trades.annotate({ uids: [old], changes: { note: 'Secret too' } });
    await api.bin.put({ uids: [old] });
    pass(29);
    await api.bin.put({ uids: [young] });
    expect(await api.bin.purge({})).toEqual({ trades: 0, fills: 0 });
    pass(2);
    expect(await api.bin.purge({})).toEqual({ trades: 1, fills: 2 });
    for (const text of [old, 'Secret']) expect(traces(text)).toEqual({ fills: 0, words: 0, history: 0, answers: 0 });
    expect((await api.bin.list({})).trades.map(({ uid }) => uid)).toEqual([young]);
    await api.bin.restore({ uids: [young] });
    expect((await trades()).map(({ uid }) => uid)).toEqual([young]);
  });

  it('leaves everything else to be undone and done again', async () => {
    const { api, account, pass, trades } = await aged();
    const one = (n: number) => ({
      ...{ account, instrument: { symbol: `T${n % 26}` }, side: n % 2 ? ('sell' as const) : ('buy' as const), quantity: '1', price: '10' },
      at: new Date(Date.UTC(2025, 0, 2) + n * 60_000).toISOString(),
    });
    const { fills } = await api.fills.add({ fills: Array.from({ length: 600 }, (_, n) => one(n)) });
    const first = (await trades())[0]!;
    await api.trades.annotate({ uids: [first.uid], changes: { note: 'Secret' } });
    await api.bin.put({ uids: [first.uid] });
    pass(31);
    await api.bin.purge({});
    const left = fills.length - first.fills.length;
    expect(await api.fills.count({})).toEqual({ count: left });
    while ((await api.history.state({})).undo) await api.history.undo({});
    expect(await api.fills.count({})).toEqual({ count: 0 });
    while ((await api.history.state({})).redo) await api.history.redo({});
    expect(await api.fills.count({})).toEqual({ count: left });
    expect((await api.trades.page({})).trades.some(({ uid }) => uid === first.uid)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { presetAccount } from '../support/preset-account.ts';
import { minuteAt, tradingJournal } from '../support/trading-journal.ts';

describe('a trade', () => {
  it('is given with its exits and fills, and how things stood after each', async () => {
    const { fills, trades, api, account } = await tradingJournal();
    const [entry] = await fills(['buy', 100, 10], ['buy', 100, 12], ['sell', 50, 13], ['sell', 150, 14]);
    const [trade] = await trades();
    expect(trade).toMatchObject({
      uid: entry,
      account,
      symbol: 'AAPL',
      direction: 'long',
      status: 'closed',
      openedAt: '2026-01-05T10:00:00.000Z',
      closedAt: '2026-01-05T10:03:00.000Z',
      openedDay: '2026-01-05',
      closedDay: '2026-01-05',
      quantity: '200',
      avgEntry: '11',
      avgExit: '13.75',
      gross: '550',
      net: '550',
      currency: 'USD',
      pnlSource: 'computed',
      r: null,
    });
    expect(trade!.exits.map(({ n, quantity, restQuantity, net }) => [n, quantity, restQuantity, net])).toEqual([
      [1, '50', '150', '150'],
      [2, '150', '0', '400'],
    ]);
    expect(trade!.fills.map((fill) => [fill.exit, fill.positionAfter, fill.avgEntryAfter, fill.realizedAfter])).toEqual([
      [null, '100', '10', '0'],
      [null, '200', '11', '0'],
      [1, '150', trade!.exits[0]!.restAvgEntry, '150'],
      [2, '0', null, '550'],
    ]);
    expect(await api.trades.get({ uid: entry! })).toMatchObject({
      uid: entry,
      words: { note: '', rating: null },
      plans: [],
      positions: [{ uid: entry }],
    });
  });

  it('through zero shares its fill with the next, and each counts its part', async () => {
    const { fills, trades } = await tradingJournal('usStocks', { shorting: 'yes' });
    await fills(['buy', 100, 10], ['sell', 150, 11], ['buy', 50, 9]);
    const counted = (await trades()).map((trade) => trade.fills.map(({ quantity, positionAfter }) => [quantity, positionAfter]));
    expect(counted).toEqual([
      [
        ['100', '100'],
        ['100', '0'],
      ],
      [
        ['50', '-50'],
        ['50', '0'],
      ],
    ]);
  });

  it('that is gone says so', async () => {
    const { api } = await tradingJournal();
    await expect(api.trades.get({ uid: 'f'.repeat(32) })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the fills of a trade', () => {
  it.each([
    ['position', ['buy 2, buy 2, sell 3']],
    ['exit', ['sell 3', 'buy 2, buy 2']],
    ['lot', ['buy 2, sell 3', 'buy 2, sell 3', 'buy 2, buy 2']],
  ] as const)('where it is a %s', async (tradeUnit, expected) => {
    const { fills, trades } = await tradingJournal('usStocks', { tradeUnit, matching: 'fifo' });
    await fills(['buy', 2, 10], ['buy', 2, 11], ['sell', 3, 12]);
    const shown = (await trades()).map((trade) => trade.fills.map(({ side, quantity }) => `${side} ${quantity}`).join(', '));
    expect(shown.sort()).toEqual([...expected].sort());
  });
});

describe('pages', () => {
  async function several() {
    const journal = await tradingJournal();
    for (let n = 0; n < 3; n++) await journal.fills(['buy', 1, 10], ['sell', 1, 11]);
    await journal.fills(['buy', 1, 10]);
    await journal.fillsOf('MSFT', ['buy', 1, 10]);
    const uids = (await journal.trades()).map(({ uid }) => uid);
    return { ...journal, uids };
  }

  it.each([
    ['closing', [2, 1, 0, 4, 3]],
    ['opening', [4, 3, 2, 1, 0]],
  ] as const)('by %s, newest first, two at a time, leave none out and repeat none', async (sort, order) => {
    const { api, uids } = await several();
    const seen: string[] = [];
    let after: { at: number | null; uid: string } | null = null;
    do {
      const page: Awaited<ReturnType<typeof api.trades.page>> = await api.trades.page({ sort, after, limit: 2 });
      seen.push(...page.trades.map(({ uid }) => uid));
      after = page.next;
    } while (after);
    expect(seen.map((uid) => uids.indexOf(uid))).toEqual(order);
  });

  it.each([
    ['open', [4, 3]],
    ['closed', [2, 1, 0]],
  ] as const)('show those that are %s alone', async (status, order) => {
    const { api, uids } = await several();
    expect((await api.trades.page({ status })).trades.map(({ uid }) => uids.indexOf(uid))).toEqual(order);
  });

  it('show one account alone, and rows in the order asked for', async () => {
    const { api, uids, account } = await several();
    expect((await api.trades.page({ account })).trades).toHaveLength(5);
    expect((await api.trades.page({ account: 'f'.repeat(32) })).trades).toEqual([]);
    const [first, , third] = uids as [string, string, string];
    expect((await api.trades.rows({ uids: [third, 'f'.repeat(32), first] })).trades.map(({ uid }) => uid)).toEqual([third, first]);
  });
});

describe('a trade entered by hand', () => {
  const fill = (minute: number, quantity: string, price: string) => ({ at: minuteAt(minute), quantity, price });
  async function entered(changes: object = {}) {
    const journal = await tradingJournal('usStocks', { shorting: 'yes' });
    const request = {
      account: journal.account,
      instrument: { symbol: 'AAPL' },
      direction: 'short' as const,
      entries: [fill(0, '100', '10'), fill(1, '50', '11')],
      exits: [fill(2, '50', '9'), fill(3, '100', '8')],
      key: 'request-1',
      ...changes,
    };
    return { ...journal, request, answer: await journal.api.trades.create(request) };
  }

  it('has all its entries and exits in one step', async () => {
    const { api, answer, trades } = await entered({ words: { note: 'Faded the gap', rating: 4 } });
    expect(answer.trades).toMatchObject([{ direction: 'short', status: 'closed', quantity: '150', exits: [{ n: 1 }, { n: 2 }] }]);
    expect(await api.trades.get({ uid: answer.trades[0]!.uid })).toMatchObject({ words: { note: 'Faded the gap', rating: 4 } });
    expect((await api.history.state({})).undo?.sentence).toBe('Add trade AAPL');
    await api.history.undo({});
    expect(await trades()).toEqual([]);
  });

  it('sent again under its key is entered once and gets the same answer', async () => {
    const { api, request, answer, trades } = await entered();
    expect(await api.trades.create(request)).toEqual(answer);
    expect(await trades()).toHaveLength(1);
    await expect(api.trades.create({ ...request, direction: 'long' })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('in an account that hedges stands beside another of the same instrument', async () => {
    const { api, account, trades } = await tradingJournal('forex');
    for (const minute of [0, 2])
      await api.trades.create({
        account,
        instrument: { symbol: 'EURUSD' },
        direction: 'long',
        entries: [fill(minute, '1000', '1.1')],
        exits: [fill(minute + 5, '1000', '1.2')],
      });
    expect(await trades()).toHaveLength(2);
  });

  it('is refused whole when one line is wrong', async () => {
    await expect(entered({ exits: [{ at: '2099-01-01', quantity: '1', price: '1' }] })).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('editing a trade', () => {
  it('moves all of its fills to another account, and undo moves them back', async () => {
    const { api, fills, trades } = await tradingJournal();
    const { uid: other } = await api.accounts.create(presetAccount('Other'));
    const [uid] = (await fills(['buy', 1, 10], ['sell', 1, 11])) as [string];
    const { version } = await api.trades.get({ uid });
    expect(await api.trades.edit({ uid, version, changes: { account: other } })).toMatchObject({ trades: [{ uid, accountName: 'Other' }] });
    await expect(api.trades.edit({ uid, version, changes: { account: other } })).rejects.toMatchObject({ code: 'conflict' });
    await api.history.undo({});
    expect(await trades()).toMatchObject([{ uid, accountName: 'Main' }]);
  });

  it('moves all of its fills to another instrument', async () => {
    const { api, fills } = await tradingJournal();
    const [uid] = (await fills(['buy', 1, 10], ['sell', 1, 11])) as [string];
    const { version } = await api.trades.get({ uid });
    expect(await api.trades.edit({ uid, version, changes: { instrument: { symbol: 'MSFT' } } })).toMatchObject({
      trades: [{ uid, symbol: 'MSFT' }],
    });
  });

  it('that shares a fill with another is refused, until both are one', async () => {
    const { api, fills, trades } = await tradingJournal('usStocks', { shorting: 'yes' });
    const [uid] = (await fills(['buy', 1, 10], ['sell', 2, 11], ['buy', 1, 10])) as [string];
    const before = await trades();
    const edit = async () => {
      const { version } = await api.trades.get({ uid });
      return api.trades.edit({ uid, version, changes: { instrument: { symbol: 'MSFT' } } });
    };
    await expect(edit()).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('part of another trade') });
    expect(await trades()).toEqual(before);
    await api.trades.group({ uids: before.map((trade) => trade.uid), kind: 'manual' });
    expect((await edit()).trades).toMatchObject([{ symbol: 'MSFT', fills: { length: 4 } }]);
  });
});

describe('grouping', () => {
  it('makes one trade of several, and ungroup takes them apart', async () => {
    const { api, fills, trades } = await tradingJournal();
    await fills(['buy', 1, 10], ['sell', 1, 11], ['buy', 2, 10], ['sell', 2, 12]);
    const uids = (await trades()).map(({ uid }) => uid);
    const grouped = await api.trades.group({ uids, kind: 'ladder' });
    expect(grouped.trades).toMatchObject([{ uid: uids[0], group: 'ladder', groupedBy: 'user', net: '5' }]);
    expect((await api.trades.ungroup({ uid: uids[0]! })).trades.map(({ uid }) => uid)).toEqual(uids);
    await api.history.undo({});
    expect(await trades()).toHaveLength(1);
  });

  it('by a rule is taken apart too, and stays apart', async () => {
    const { api, account, trades } = await tradingJournal('options');
    const leg = (symbol: string) => ({
      account,
      instrument: { symbol },
      side: 'buy' as const,
      quantity: '1',
      price: '2',
      at: minuteAt(0),
      order: 'o-1',
    });
    await api.fills.add({ fills: [leg('AAPL  260116C00150000'), leg('AAPL  260116P00150000')] });
    const [spread] = await trades();
    expect(spread).toMatchObject({ group: 'spread', groupedBy: 'rule' });
    expect((await api.trades.ungroup({ uid: spread!.uid })).trades).toHaveLength(2);
    expect(await trades()).toHaveLength(2);
  });

  it('of one trade with itself, or of two accounts, is refused', async () => {
    const { api, fills } = await tradingJournal();
    const [uid] = (await fills(['buy', 1, 10], ['sell', 1, 11])) as [string];
    await expect(api.trades.group({ uids: [uid, uid], kind: 'manual' })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(api.trades.ungroup({ uid })).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

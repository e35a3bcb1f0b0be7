import { describe, expect, it } from 'vitest';
import { openHandle } from '../../src/db/handle.ts';
import { readTradeOfAnchor, selectTradeOfAnchor } from '../../src/db/queries/trade-of-anchor.ts';
import { tradingJournal } from '../support/trading-journal.ts';

const BLANK = { entry: null, quantity: null, risk: null, targets: [], note: '' };

describe('the plan of a trade that is there', () => {
  it('is of its account, side and day, and its stop stood from the beginning on', async () => {
    const { fills, trades, api, account } = await tradingJournal();
    await fills(['buy', 10, 10], ['sell', 10, 12]);
    const [trade] = await trades();
    const plan = await api.trades.plan({ uid: trade!.uid, plan: { ...BLANK, entry: '10.1' }, stop: '9' });
    expect(plan).toMatchObject({
      ...{ status: 'taken', trade: trade!.uid, account, instrument: trade!.instrument, side: 'buy', day: '2026-01-05', entry: '10.1' },
      events: [{ kind: 'stop', value: '9', source: 'user', at: Date.parse(trade!.openedAt) }],
    });
    expect(await api.trades.get({ uid: trade!.uid })).toMatchObject({ risk: '10', riskSource: 'stop', r: '2', plans: [{ uid: plan.uid }] });
  });

  it('is one step, which undo takes back', async () => {
    const { fills, trades, api } = await tradingJournal();
    await fills(['buy', 10, 10]);
    const [trade] = await trades();
    await api.trades.plan({ uid: trade!.uid, plan: BLANK, stop: '9' });
    expect(await api.history.undo({})).toMatchObject({ sentence: 'Write down the plan of AAPL' });
    expect((await api.trades.get({ uid: trade!.uid })).plans).toEqual([]);
  });
});

describe('a link', () => {
  it('names a fill and leads to the trade that the fill lies in now', async () => {
    const { fills, trades, api, deleteFill } = await tradingJournal();
    const [first, second, third] = await fills(['buy', 10, 10], ['buy', 5, 11], ['sell', 15, 12]);
    const [trade] = await trades();
    expect(trade!.uid).toBe(first);
    for (const uid of [second!, third!]) expect((await api.trades.get({ uid })).uid).toBe(first);
    await deleteFill(first!);
    const { uid } = await api.trades.get({ uid: third! });
    expect(uid).toBe(second);
    expect(await api.trades.context({ uid: third! })).toEqual(await api.trades.context({ uid }));
    expect(await api.trades.changes({ uid: third! })).toEqual(await api.trades.changes({ uid }));
    await expect(api.trades.get({ uid: first! })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('leads there whoever else asked on the same connection before', async () => {
    const { fills, look } = await tradingJournal();
    const [uid] = await fills(['buy', 10, 10]);
    const sql = look();
    const { db } = openHandle(sql);
    for (let times = 0; times < 2; times++) {
      expect(readTradeOfAnchor(sql, uid!)).toBe(uid);
      expect(await selectTradeOfAnchor(db, uid!)).toBe(uid);
    }
  });
});

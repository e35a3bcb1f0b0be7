import { describe, expect, it } from 'vitest';
import { type EngineJournal, engineJournal, type Line } from '../support/engine-journal.ts';
import { tradeLine } from '../support/engine-picture.ts';

const BUY: Line = ['2025-03-03T15:00:00Z', 'buy 100 AAPL @10'];
const SELL: Line = ['2025-03-04T15:00:00Z', 'sell 100 AAPL @11'];
const TRADE = ['long 100 AAPL closed: 100'];
async function traded() {
  const journal = await engineJournal('usStocks');
  const [buy, sell] = (await journal.add(BUY, SELL)) as [string, string];
  const version = async (uid: string) => (await journal.api.fills.get({ uids: [uid] })).fills[0]!.version;
  return { ...journal, buy, sell, version, lines: async () => (await journal.trades()).map(tradeLine) };
}

describe('an archived account', () => {
  it('takes no fill, trade or cash, and keeps what it has', async () => {
    const { api, account, draft, lines } = await traded();
    await api.accounts.update({ uid: account, changes: { archived: true } });
    const { side: _, account: __, instrument, ...entry } = draft(BUY);
    const tries = [
      api.fills.add({ fills: [draft(BUY)] }),
      api.trades.create({ account, instrument, direction: 'long', entries: [entry] }),
      api.cashEvents.add({ events: [{ account, kind: 'deposit', day: '2025-03-03', amount: '1', currency: 'USD' }] }),
    ];
    for (const attempt of await Promise.allSettled(tries))
      expect(attempt).toMatchObject({ status: 'rejected', reason: { code: 'conflict' } });
    expect(await lines()).toEqual(TRADE);
    await api.accounts.update({ uid: account, changes: { archived: false } });
    await api.fills.add({ fills: [draft(BUY)] });
    expect(await lines()).toEqual(['long 200 AAPL open: 100']);
  });
});

describe('an edit of a fill', () => {
  it('that was changed since it was seen is a conflict with both versions, and changes nothing', async () => {
    const { api, sell, version, lines } = await traded();
    const seen = await version(sell);
    await api.fills.edit({ uid: sell, version: seen, changes: { price: '12' } });
    const late = api.fills.edit({ uid: sell, version: seen, changes: { price: '13' } });
    await expect(late).rejects.toMatchObject({ code: 'conflict', details: { current: { price: '12' }, wanted: { price: '13' } } });
    expect(await lines()).toEqual(['long 100 AAPL closed: 200']);
  });

  it('that is gone is not found', async () => {
    const { api, sell, version, lines } = await traded();
    const seen = await version(sell);
    await api.fills.delete({ fills: [{ uid: sell, version: seen }] });
    await expect(api.fills.edit({ uid: sell, version: seen, changes: { price: '13' } })).rejects.toMatchObject({ code: 'not_found' });
    expect(await lines()).toEqual(['long 100 AAPL open: 0']);
  });

  it('deleting a changed one is a conflict, and none of the others goes', async () => {
    const { api, buy, sell, version, lines } = await traded();
    const [first, second] = [await version(buy), await version(sell)];
    await api.fills.edit({ uid: sell, version: second, changes: { price: '12' } });
    const fills = [
      { uid: buy, version: first },
      { uid: sell, version: second },
    ];
    await expect(api.fills.delete({ fills })).rejects.toMatchObject({ code: 'conflict' });
    expect(await lines()).toEqual(['long 100 AAPL closed: 200']);
  });

  it('moves its trade: another day, side, quantity, instrument', async () => {
    const { api, sell, version, lines } = await traded();
    const edit = async (changes: object) => api.fills.edit({ uid: sell, version: await version(sell), changes });
    await edit({ quantity: '40' });
    expect(await lines()).toEqual(['long 100 AAPL open: 40']);
    await edit({ side: 'buy' });
    expect(await lines()).toEqual(['long 140 AAPL open: 0']);
    await edit({ instrument: { symbol: 'MSFT' } });
    expect(await lines()).toEqual(['long 100 AAPL open: 0', 'long 40 MSFT open: 0']);
    for (let n = 0; n < 3; n++) await api.history.undo({});
    expect(await lines()).toEqual(TRADE);
  });
});

describe('a request sent again under its key', () => {
  const requests: [string, (journal: EngineJournal) => () => Promise<unknown>][] = [
    [
      'fills',
      ({ api, draft }) =>
        () =>
          api.fills.add({ fills: [draft(BUY), draft(SELL)], key: 'request-1' }),
    ],
    [
      'a trade',
      ({ api, account, draft }) => {
        const { side: _, account: __, instrument, ...entry } = draft(BUY);
        const { price } = draft(SELL);
        const exits = [{ ...entry, price: price ?? null, at: SELL[0] }];
        return () => api.trades.create({ account, instrument, direction: 'long', entries: [entry], exits, key: 'request-1' });
      },
    ],
  ];
  it.each(requests)('adds %s once and answers the same', async (_, requestOf) => {
    const journal = await engineJournal('usStocks');
    const request = requestOf(journal);
    const first = await request();
    expect(await request()).toEqual(first);
    expect((await journal.trades()).map(tradeLine)).toEqual(TRADE);
    expect(await journal.api.fills.count({})).toEqual({ count: 2 });
  });
});

describe('fills that are no fills', () => {
  it.each([
    ['nothing', { quantity: '0' }],
    ['less than nothing', { quantity: '-1' }],
    ['no number', { price: 'NaN' }],
    ['a power', { price: '1e5' }],
    ['a sum nobody has', { quantity: '999999999999999999', price: '999999999999999999' }],
    ['before 1970', { at: '1969-12-31' }],
    ['in the future', { at: '2030-01-01' }],
    ['a currency that is none', { currency: 'XQZ' }],
  ])('%s: refused, and none of its call is stored', async (_, changes) => {
    const { api, draft, lines } = await traded();
    await expect(api.fills.add({ fills: [draft(BUY), { ...draft(BUY), ...changes }] })).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await lines()).toEqual(TRADE);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, type Decimal, ZERO } from '../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../src/domain/decimal/decimal-text.ts';
import { minuteAt, tradingJournal } from '../support/trading-journal.ts';

const rich = { startingBalance: '10000' };

describe('what stands around a trade', () => {
  it('is its place in the day, its way, and what it was of the equity', async () => {
    const { fills, trades, api } = await tradingJournal('usStocks', rich);
    await fills(['buy', 100, 10], ['sell', 100, 15], ['buy', 100, 20], ['buy', 100, 22], ['sell', 100, 24], ['sell', 100, 19]);
    const [first, second] = await trades();
    expect(await api.trades.context({ uid: first!.uid })).toEqual({
      place: 1,
      ofDay: 2,
      move: { value: '5', unit: 'price' },
      equity: '10000',
      equityMissing: null,
      size: '1000',
      riskOfEquity: null,
      sizeOfEquity: '10',
      setup: null,
    });
    expect(await api.trades.context({ uid: second!.uid })).toMatchObject({
      place: 2,
      move: { value: '0.5' },
      equity: '10500',
      size: '4200',
      sizeOfEquity: '40',
    });
  });

  it('says why an equity is unknown', async () => {
    const none = await tradingJournal('usStocks');
    await none.fills(['buy', 1, 10]);
    const of = async (journal: typeof none, place: number) => journal.api.trades.context({ uid: (await journal.trades())[place]!.uid });
    expect(await of(none, 0)).toMatchObject({ equity: null, equityMissing: 'balance', sizeOfEquity: null, size: '10' });
    const gap = await tradingJournal('usStocks', rich);
    await gap.fills(['buy', 1, 10], ['sell', 1, 0, { price: null }], ['buy', 1, 10]);
    expect(await of(gap, 1)).toMatchObject({ equity: null, equityMissing: 'results' });
    const strange = await tradingJournal('usStocks', rich);
    await strange.api.cashEvents.add({
      events: [{ account: strange.account, kind: 'deposit', day: '2026-01-02', amount: '500', currency: 'CHF' }],
    });
    await strange.fills(['buy', 1, 10]);
    expect(await of(strange, 0)).toMatchObject({ equity: null, equityMissing: 'rates' });
  });

  it('a phase of a prop account begins anew', async () => {
    const phases = [{ from: '2026-01-05', balance: '50000', reason: 'Funded' }];
    const { fills, trades, api, account } = await tradingJournal('usStocks', { ...rich, phases });
    const cash = (day: string, amount: string) => ({ account, kind: 'deposit' as const, day, amount, currency: 'USD' });
    await api.cashEvents.add({ events: [cash('2026-01-02', '700'), cash('2026-01-05', '30')] });
    await fills(['buy', 1, 10]);
    expect(await api.trades.context({ uid: (await trades())[0]!.uid })).toMatchObject({ equity: '50030' });
  });

  it('a trade whose hour nobody knows has no place in its day', async () => {
    const { fills, trades, api } = await tradingJournal('usStocks', rich);
    await fills(['buy', 1, 10, { at: '2026-01-05' }], ['sell', 1, 11, { at: '2026-01-05' }], ['buy', 1, 10]);
    for (const { uid } of await trades()) expect(await api.trades.context({ uid })).toMatchObject({ place: null, ofDay: 2 });
  });

  it('forex moves in pips and a short gains as the price falls', async () => {
    const { fillsOf, trades, api } = await tradingJournal('forex', rich);
    await fillsOf('EURUSD', ['sell', 10000, 1.1, { effect: 'open' }], ['buy', 10000, 1.095, { effect: 'close' }]);
    const [trade] = await trades();
    expect(await api.trades.context({ uid: trade!.uid })).toMatchObject({ move: { value: '50', unit: 'pips' } });
  });

  it('its setup has a mean with its n, over closed trades', async () => {
    const { fills, trades, api } = await tradingJournal('usStocks', { ...rich, defaultRisk: '100' });
    await fills(['buy', 100, 10], ['sell', 100, 13], ['buy', 100, 10], ['sell', 100, 9], ['buy', 100, 10]);
    const { uid: setup } = await api.tags.create({ group: 'setup', name: 'Break' });
    const uids = (await trades()).map(({ uid }) => uid);
    await api.trades.annotate({ uids, changes: { setup } });
    expect((await api.trades.context({ uid: uids[2]! })).setup).toMatchObject({
      tag: { uid: setup, name: 'Break' },
      meanR: { value: 1, n: 2 },
    });
  });

  it('a trade that is gone says so', async () => {
    const { api } = await tradingJournal();
    await expect(api.trades.context({ uid: 'f'.repeat(32) })).rejects.toMatchObject({ code: 'not_found' });
  });
});

const fill = fc.record({
  minute: fc.integer({ min: 0, max: 200 }),
  day: fc.integer({ min: 1, max: 4 }),
  side: fc.constantFrom('buy' as const, 'sell' as const),
  quantity: fc.integer({ min: 1, max: 3 }),
  price: fc.integer({ min: 1, max: 40 }),
});
const cash = fc.record({ day: fc.integer({ min: 1, max: 5 }), amount: fc.integer({ min: 1, max: 900 }) });

it('on any journal it is what counting everything anew gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fill, { minLength: 2, maxLength: 25 }), fc.array(cash, { maxLength: 4 }), async (fills, cashes) => {
      const { api, account } = await tradingJournal('usStocks', { ...rich, shorting: 'yes' });
      const dayOf = (day: number) => `2026-01-0${day}`;
      if (cashes.length > 0)
        await api.cashEvents.add({
          events: cashes.map(({ day, amount }) => ({ account, kind: 'deposit', day: dayOf(day), amount: String(amount), currency: 'USD' })),
        });
      await api.fills.add({
        fills: fills.map(({ minute, day, side, quantity, price }) => ({
          ...{ account, instrument: { symbol: 'AAPL' }, side, quantity: String(quantity), price: String(price) },
          at: minuteAt(minute).replace('2026-01-05', dayOf(day)),
        })),
      });
      const all = (await api.trades.page({ sort: 'opening', limit: 500 })).trades.toReversed();
      for (const trade of all) {
        const before = all.flatMap(({ exits }) => exits).filter(({ at }) => Date.parse(at) < Date.parse(trade.openedAt));
        const paid = cashes.filter(({ day }) => dayOf(day) <= trade.openedDay).map(({ amount }) => decimal(String(amount)));
        const sameDay = all.filter(({ openedDay }) => openedDay === trade.openedDay);
        const equity = sum([decimal('10000'), ...paid, ...before.map(({ net }) => decimal(net as string))]);
        const context = await api.trades.context({ uid: trade.uid });
        expect({ place: context.place, ofDay: context.ofDay, equity: context.equity }).toEqual({
          place: sameDay.indexOf(trade) + 1,
          ofDay: sameDay.length,
          equity: decimalText(equity),
        });
        expect(compare(decimal(context.size as string), ZERO)).toBe(1);
      }
    }),
    { numRuns: 25 },
  );
});

const sum = (all: readonly Decimal[]): Decimal => all.reduce(add, ZERO);

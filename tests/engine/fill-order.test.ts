import { describe, expect, it } from 'vitest';
import { engineJournal, type Line } from '../support/engine-journal.ts';
import { pictureOf, tradeLine } from '../support/engine-picture.ts';
import { fixedWorld } from '../support/fixed-world.ts';

const AT = '2025-03-03T15:00:00Z';
const PRICES = { B: 'buy 100 AAPL @10', S: 'sell 100 AAPL @11' };
/** Ids that count down: where nothing else tells an order, theirs is the wrong one. */
function backwards() {
  let uid = 1_000_000;
  return { ...fixedWorld(), newUid: () => (--uid).toString(16).padStart(32, '0') };
}
const lines = (order: string): Line[] => [...order].map((side): Line => [AT, PRICES[side as 'B' | 'S']]);

describe('fills of one second', () => {
  it('that are equal in everything all count', async () => {
    const { add, trades, api } = await engineJournal('usStocks');
    const uids = await add(...lines('BBBB'), ['2025-03-03T15:01:00Z', 'sell 400 AAPL @11']);
    expect(new Set(uids).size).toBe(5);
    expect((await trades()).map(tradeLine)).toEqual(['long 400 AAPL closed: 400']);
    expect(await api.fills.count({})).toEqual({ count: 5 });
  });

  it('count all when they come one call after the other', async () => {
    const { add, trades } = await engineJournal('usStocks');
    for (let n = 0; n < 3; n++) await add(...lines('B'));
    expect((await trades()).map(tradeLine)).toEqual(['long 300 AAPL open: 0']);
  });

  it.each([
    ['BSBS', ['long 100 AAPL closed: 100', 'long 100 AAPL closed: 100']],
    ['BBSS', ['long 200 AAPL closed: 200']],
    ['SBSB', ['short 100 AAPL closed: 100', 'short 100 AAPL closed: 100']],
    ['BSSB', ['long 100 AAPL closed: 100', 'short 100 AAPL closed: 100']],
  ])('%s are the trades their order makes', async (order, expected) => {
    const { add, trades } = await engineJournal('usStocks', { shorting: 'yes' }, backwards());
    await add(...lines(order));
    expect((await trades()).map(tradeLine)).toEqual(expected);
  });

  it('of one sale are one exit, and within two seconds of it too', async () => {
    const { add, trades } = await engineJournal('usStocks');
    await add(
      [AT, 'buy 300 AAPL @10'],
      ['2025-03-03T15:01:00Z', 'sell 100 AAPL @11'],
      ['2025-03-03T15:01:00Z', 'sell 100 AAPL @11'],
      ['2025-03-03T15:01:02Z', 'sell 50 AAPL @12'],
      ['2025-03-03T15:01:05Z', 'sell 50 AAPL @12'],
    );
    expect((await trades()).map(pictureOf)).toEqual([
      ['long 300 AAPL closed: 400', 'P1 250 @11.2, 50 left: 300', 'P2 50 @12, 0 left: 100'],
    ]);
  });
});

describe('fills of one day without hours', () => {
  it('close what was bought that day, whichever came first in the file', async () => {
    const { add, trades, questions } = await engineJournal('usStocks');
    await add(['2025-03-03', 'sell 100 AAPL @11'], ['2025-03-03', 'buy 100 AAPL @10']);
    expect((await trades()).map(tradeLine)).toEqual(['long 100 AAPL closed: 100']);
    expect(await questions()).toEqual([]);
  });

  it.each([
    ['told to close', { effect: 'close' as const }],
    ['of unknown effect', {}],
  ])('close what was bought at an hour of that date: a sale %s', async (_, more) => {
    const { add, trades, questions, api } = await engineJournal('usStocks');
    const [sale, bought] = await add(['2025-03-03', 'sell 100 AAPL @11', more], [AT, 'buy 100 AAPL @10']);
    expect((await trades()).map(pictureOf)).toEqual([['long 100 AAPL closed: 100', 'P1 100 @11, 0 left: 100']]);
    expect(await questions()).toEqual([]);
    const [trade] = await trades();
    expect(trade?.fills.map(({ fill, at, positionAfter, exit }) => [fill, at, positionAfter, exit])).toEqual([
      [bought, AT, '100', null],
      [sale, '2025-03-03', '0', 1],
    ]);
    expect([trade?.closedAt, trade?.closedDay, trade?.exits[0]?.at]).toEqual(['2025-03-03', '2025-03-03', '2025-03-03']);
    const half = [sale!, bought!].map((fill) => ({ fill, quantity: '50' }));
    await api.trades.split({ uid: bought!, parts: half });
    expect((await trades()).map(tradeLine)).toEqual(['long 50 AAPL closed: 50', 'long 50 AAPL closed: 50']);
    await api.history.undo({});
    expect(await trades()).toEqual([trade]);
  });

  it('keep the order of the file where nothing needs another, with an hour known or not', async () => {
    const { add, trades } = await engineJournal('usStocks');
    await add(
      ['2025-02-28', 'buy 100 AAPL @9'],
      ['2025-03-03', 'sell 100 AAPL @11'],
      ['2025-03-03', 'buy 50 AAPL @10'],
      [AT, 'buy 50 AAPL @10'],
      ['2025-03-04', 'sell 100 AAPL @12'],
    );
    expect((await trades()).map(tradeLine)).toEqual(['long 100 AAPL closed: 200', 'long 100 AAPL closed: 200']);
  });

  it('ask for what none of that date opened', async () => {
    const { add, questions } = await engineJournal('usStocks');
    await add(['2025-03-03', 'sell 100 AAPL @11'], ['2025-03-04T15:00:00Z', 'buy 100 AAPL @10']);
    expect(await questions()).toHaveLength(1);
  });
});

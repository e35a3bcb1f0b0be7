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
});

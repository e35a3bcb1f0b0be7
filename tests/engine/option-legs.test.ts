import { describe, expect, it } from 'vitest';
import { cost, engineJournal, type Line } from '../support/engine-journal.ts';
import { tradeLine } from '../support/engine-picture.ts';

const PUT_90 = 'AAPL  250418P00090000';
const PUT_95 = 'AAPL  250418P00095000';
const CALL_110 = 'AAPL  250418C00110000';
const CALL_115 = 'AAPL  250418C00115000';
const at = (minute: number, second = 0) => `2025-03-03T15:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}Z`;

/** Sold for 2.60 in all and bought back for 1.00; the legs of one order may be minutes apart. */
const condor = (start: number, order: string | null, apart: number): Line[] => [
  [at(start), `buy 1 ${PUT_90} @0.5`, { order, costs: [cost('1')] }],
  [at(start + apart), `sell 1 ${PUT_95} @1.8`, { order, costs: [cost('1')] }],
  [at(start + 2 * apart), `sell 1 ${CALL_110} @1.7`, { order, costs: [cost('1')] }],
  [at(start + 3 * apart), `buy 1 ${CALL_115} @0.4`, { order, costs: [cost('1')] }],
  [at(start + 20), `sell 1 ${PUT_90} @0.2`],
  [at(start + 21), `buy 1 ${PUT_95} @0.7`],
  [at(start + 22), `buy 1 ${CALL_110} @0.6`],
  [at(start + 23), `sell 1 ${CALL_115} @0.1`],
];
const LEGS = [
  'long 1 AAPL 2025-04-18 90 P closed: -31',
  'short 1 AAPL 2025-04-18 95 P closed: 109',
  'short 1 AAPL 2025-04-18 110 C closed: 109',
  'long 1 AAPL 2025-04-18 115 C closed: -31',
];

describe('legs of an option strategy', () => {
  it('of one opening order are one trade, however far apart they were filled', async () => {
    const { add, trades, api } = await engineJournal('options');
    await add(...condor(0, 'o1', 2));
    const [trade, ...others] = await trades();
    expect(others).toEqual([]);
    expect(trade).toMatchObject({ group: 'spread', groupedBy: 'rule', direction: 'short', net: '156', fees: '4', instruments: 4 });
    expect(trade!.exits.map(({ net }) => net)).toEqual(['-31', '109', '109', '-31']);
    expect((await api.trades.get({ uid: trade!.uid })).positions).toHaveLength(4);
  });

  it('with no order and minutes apart are trades of their own: the same money, other counts', async () => {
    const { add, trades } = await engineJournal('options');
    await add(...condor(0, null, 2));
    expect((await trades()).map(tradeLine)).toEqual(LEGS);
  });

  it('are counted as one win of one, or taken apart as two of four', async () => {
    const { add, trades, api } = await engineJournal('options');
    await add(...condor(0, 'o1', 2));
    const grouped = await trades();
    await api.trades.ungroup({ uid: grouped[0]!.uid });
    const apart = await trades();
    const wins = (all: typeof grouped) => [all.filter(({ net }) => Number(net) > 0).length, all.length];
    expect([wins(grouped), wins(apart)]).toEqual([
      [1, 1],
      [2, 4],
    ]);
    expect(apart.map(tradeLine)).toEqual(LEGS);
  });

  it.each([
    ['five seconds', 5, 1],
    ['six seconds', 6, 2],
  ])('without an order, opened within %s, make so many trades', async (_, seconds, count) => {
    const { add, trades } = await engineJournal('options');
    await add([at(0), `sell 1 ${PUT_95} @1.8`], [at(0, seconds), `buy 1 ${PUT_90} @0.5`]);
    expect(await trades()).toHaveLength(count);
  });

  it('of another underlying in the same second are another trade', async () => {
    const { add, trades } = await engineJournal('options');
    await add([at(0), `sell 1 ${PUT_95} @1.8`], [at(0), 'buy 1 MSFT  250418P00300000 @0.5'], [at(0, 2), `buy 1 ${PUT_90} @0.5`]);
    expect((await trades()).map(({ symbol, instruments }) => [symbol, instruments])).toEqual([
      ['AAPL 2025-04-18 95 P', 2],
      ['MSFT 2025-04-18 300 P', 1],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { engineJournal } from '../support/engine-journal.ts';
import { pictureOf, tradeLine } from '../support/engine-picture.ts';

const OLD = 'SPRT  210917P00010000';
const NEW = 'GREE  210917P00010000';
const MERGED = '2021-09-14T20:00:00Z';
const GONE = { link: 'merger', kind: 'transform_out' } as const;
const CAME = { link: 'merger', kind: 'transform_in' } as const;

/** Ten puts, bought at 2, which a merger "sells" at 3.36 and "buys" as others at the same. */
async function merged() {
  const journal = await engineJournal('options');
  const [first] = await journal.add(
    ['2021-09-01T15:00:00Z', `buy 10 ${OLD} @2`],
    [MERGED, `sell 10 ${OLD} @3.36`, GONE],
    [MERGED, `buy 10 ${NEW} @3.36`, CAME],
  );
  return { ...journal, first: first! };
}

describe('puts that a merger turns into others and that are exercised in the end', () => {
  it('realise nothing at the merger, and stay one open trade', async () => {
    const { trades, look } = await merged();
    const all = await trades();
    expect(all).toMatchObject([{ status: 'open', net: '0', exits: [], instruments: 2 }]);
    expect(look().prepare('SELECT * FROM day_stats').all()).toEqual([]);
  });

  it('are one trade with one result when they are sold', async () => {
    const { add, trades, first } = await merged();
    await add(['2021-09-16T15:00:00Z', `sell 10 ${NEW} @1.5`]);
    const [trade, ...others] = await trades();
    expect(others).toEqual([]);
    expect(trade).toMatchObject({ uid: first, status: 'closed', openedAt: '2021-09-01T15:00:00.000Z', net: '-500' });
    expect(trade!.exits.map(({ net }) => net)).toEqual(['-500']);
  });

  it('and an exercise after it: option and shares are that same trade', async () => {
    const { add, trades, first } = await merged();
    const link = 'exercised';
    await add(
      ['2021-09-17', `sell 10 ${NEW} @0`, { kind: 'exercise', link }],
      ['2021-09-17', 'sell 1000 GREE @10', { kind: 'exercise', link }],
      ['2021-09-20T15:00:00Z', 'buy 1000 GREE @7', { effect: 'close' }],
    );
    const [trade, ...others] = await trades();
    expect(others).toEqual([]);
    // The puts cost 2000; the shares brought 3000.
    expect(trade).toMatchObject({ uid: first, status: 'closed', group: 'assignment', net: '1000' });
    expect(trade!.exits.map(({ net }) => net)).toEqual(['-2000', '3000']);
  });

  it('sold short and assigned: one trade as well', async () => {
    const { add, trades } = await engineJournal('options');
    const link = 'assigned';
    const [first] = await add(
      ['2021-09-01T15:00:00Z', `sell 10 ${OLD} @2`],
      [MERGED, `buy 10 ${OLD} @3.36`, GONE],
      [MERGED, `sell 10 ${NEW} @3.36`, CAME],
      ['2021-09-17', `buy 10 ${NEW} @0`, { kind: 'assignment', link }],
      ['2021-09-17', 'buy 1000 GREE @10', { kind: 'assignment', link }],
      ['2021-09-20T15:00:00Z', 'sell 1000 GREE @9'],
    );
    const [trade, ...others] = await trades();
    expect(others).toEqual([]);
    expect(trade).toMatchObject({ uid: first, direction: 'short', status: 'closed', net: '1000' });
    expect(trade!.exits.map(({ net }) => net)).toEqual(['2000', '-1000']);
  });
});

describe('shares', () => {
  it('that a merger turns into others carry cost and opening time on', async () => {
    const { add, trades, api, account } = await engineJournal('usStocks');
    await add(
      ['2025-02-03T15:00:00Z', 'buy 100 OLDC @10'],
      ['2025-02-03T15:00:00Z', 'buy 1 NEWC @1'],
      ['2025-02-03T16:00:00Z', 'sell 1 NEWC @1'],
    );
    const { instruments } = await api.instruments.list({});
    const uidOf = (symbol: string) => instruments.find((one) => one.symbol === symbol)!.uid;
    const becomes = [{ instrument: uidOf('NEWC'), numerator: '1', denominator: '2', costShare: '1' }];
    await api.corporateActions.add({ account, instrument: uidOf('OLDC'), kind: 'merger', day: '2025-03-03', becomes });
    await add(['2025-03-04T15:00:00Z', 'sell 50 NEWC @30']);
    const [trade] = await trades();
    expect(trade).toMatchObject({ status: 'closed', openedAt: '2025-02-03T15:00:00.000Z', net: '500' });
    expect(trade!.exits.map(({ quantity, avgEntry, net }) => [quantity, avgEntry, net])).toEqual([['50', '20', '500']]);
  });

  it('split four for one keep their cost', async () => {
    const { add, trades, api, account } = await engineJournal('usStocks');
    const [first] = await add(['2025-02-03T15:00:00Z', 'buy 100 AAPL @100'], ['2025-02-04T15:00:00Z', 'sell 50 AAPL @120']);
    const { instrument } = (await api.fills.get({ uids: [first!] })).fills[0]!;
    const becomes = [{ instrument, numerator: '4', denominator: '1', costShare: '1' }];
    await api.corporateActions.add({ account, instrument, kind: 'split', day: '2025-03-03', becomes });
    await add(['2025-03-04T15:00:00Z', 'sell 200 AAPL @30']);
    expect((await trades()).map(tradeLine)).toEqual(['long 400 AAPL closed: 2000']);
    expect(pictureOf((await trades())[0]!).slice(1)).toEqual(['P1 50 @120, 50 left: 1000', 'P2 200 @30, 0 left: 1000']);
  });
});

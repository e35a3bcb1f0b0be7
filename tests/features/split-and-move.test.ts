import { describe, expect, it } from 'vitest';
import { minuteAt, tradingJournal } from '../support/trading-journal.ts';

const shape = (trades: { quantity: string; openQuantity: string; net: string | null; fills: { quantity: string }[] }[]) =>
  trades.map(({ quantity, openQuantity, net, fills }) => [quantity, openQuantity, net, fills.map((fill) => fill.quantity).join(' ')]);

/** Two purchases and the sale of both, with words. */
async function oneTrade() {
  const journal = await tradingJournal();
  const [first, second, close] = (await journal.fills(['buy', 100, 10], ['buy', 100, 11], ['sell', 200, 12])) as [string, string, string];
  await journal.api.trades.annotate({ uids: [first], changes: { note: 'Kept' } });
  await journal.api.exits.annotate({ exit: close, version: null, changes: { note: 'Out' } });
  const all = async () => shape(await journal.trades());
  return { ...journal, first, second, close, all };
}

describe('splitting a trade', () => {
  it('makes parts of its fills a trade of their own, and undo puts them back', async () => {
    const { api, first, second, close, all } = await oneTrade();
    const before = await all();
    const { trades } = await api.trades.split({
      uid: first,
      parts: [
        { fill: second, quantity: null },
        { fill: close, quantity: '100' },
      ],
    });
    expect(shape(trades)).toEqual([
      ['100', '0', '200', '100 100'],
      ['100', '0', '100', '100 100'],
    ]);
    expect(trades.map(({ fills }) => fills.map(({ fill }) => fill))).toEqual([
      [first, close],
      [second, close],
    ]);
    expect((await api.trades.get({ uid: first })).words.note).toBe('Kept');
    await api.history.undo({});
    expect(await all()).toEqual(before);
    await api.history.redo({});
    expect(shape(trades)).toEqual(await all());
  });

  it('that loses its first fill keeps its words on the next', async () => {
    const { api, first, second, close } = await oneTrade();
    await api.trades.split({
      uid: first,
      parts: [
        { fill: first, quantity: null },
        { fill: close, quantity: '50' },
      ],
    });
    expect((await api.trades.get({ uid: second })).words.note).toBe('Kept');
    expect((await api.exits.list({ trade: second })).exits).toMatchObject([{ quantity: '100', words: { note: 'Out' } }]);
  });

  it('carries what is open at its cost, and realises nothing', async () => {
    const { api, fills } = await tradingJournal();
    const [first, second] = (await fills(['buy', 100, 10], ['buy', 100, 12])) as [string, string];
    const { trades } = await api.trades.split({ uid: first, parts: [{ fill: second, quantity: '40' }] });
    expect(trades.map(({ openQuantity, avgEntry, net }) => [openQuantity, avgEntry, net])).toEqual([
      ['160', '10.75', '0'],
      ['40', '12', '0'],
    ]);
  });

  it.each([
    [
      'all of it',
      [
        { fill: 'first', quantity: null },
        { fill: 'second', quantity: null },
        { fill: 'close', quantity: null },
      ],
      'invalid_input',
    ],
    ['more than there is', [{ fill: 'first', quantity: '101' }], 'invalid_input'],
    [
      'one fill twice',
      [
        { fill: 'first', quantity: '1' },
        { fill: 'first', quantity: '2' },
      ],
      'invalid_input',
    ],
    ['a fill of another trade', [{ fill: 'other', quantity: null }], 'not_found'],
  ] as [string, { fill: 'first' | 'second' | 'close' | 'other'; quantity: string | null }[], string][])(
    'by %s is refused',
    async (_, parts, code) => {
      const journal = await oneTrade();
      const before = await journal.all();
      const uids = { ...journal, other: 'f'.repeat(32) };
      const split = journal.api.trades.split({ uid: journal.first, parts: parts.map((part) => ({ ...part, fill: uids[part.fill] })) });
      await expect(split).rejects.toMatchObject({ code });
      expect(await journal.all()).toEqual(before);
    },
  );
});

describe('moving a fill into another trade', () => {
  it('of the same account and instrument changes both, and undo puts it back', async () => {
    const { api, fills, trades } = await tradingJournal();
    const [one, more] = (await fills(['buy', 100, 10], ['buy', 50, 10], ['sell', 150, 11])) as [string, string];
    const [two] = (await fills(['buy', 100, 10], ['sell', 150, 12])) as [string];
    await api.trades.annotate({ uids: [two], changes: { note: 'Second' } });
    const before = shape(await trades());
    await api.trades.move({ uid: one, parts: [{ fill: more, quantity: null }], into: two });
    const now = await trades();
    expect(now.map((trade) => trade.fills.map(({ fill, quantity }) => `${fill.slice(-1)}:${quantity}`))).toHaveLength(2);
    const taker = now.find((trade) => trade.fills.some(({ fill }) => fill === more))!;
    expect(taker.fills.map(({ fill }) => fill)).toContain(two);
    expect((await api.trades.get({ uid: taker.uid })).words.note).toBe('Second');
    await api.history.undo({});
    expect(shape(await trades())).toEqual(before);
  });

  it('between two that were split, back into the first, makes one of them again', async () => {
    const { api, first, second, close, all } = await oneTrade();
    const before = await all();
    const { trades } = await api.trades.split({
      uid: first,
      parts: [
        { fill: second, quantity: null },
        { fill: close, quantity: '100' },
      ],
    });
    const other = trades.find(({ uid }) => uid !== first)!;
    await api.trades.move({ uid: other.uid, parts: other.fills.map(({ uid }) => ({ fill: uid, quantity: null })), into: first });
    expect(await all()).toEqual(before);
  });

  it('takes a part of one that was split before', async () => {
    const { api, fills, trades } = await tradingJournal();
    const [first, close] = (await fills(['buy', 100, 10], ['sell', 60, 12])) as [string, string];
    const half = [
      { fill: first, quantity: '40' },
      { fill: close, quantity: '20' },
    ];
    const [, apart] = (await api.trades.split({ uid: first, parts: half })).trades;
    await api.trades.move({ uid: first, parts: [{ fill: close, quantity: '10' }], into: apart!.uid });
    expect(shape(await trades()).map(([quantity, open]) => [quantity, open])).toEqual([
      ['60', '30'],
      ['40', '10'],
    ]);
  });

  it('of another instrument is refused', async () => {
    const { api, fills, fillsOf } = await tradingJournal();
    const [one] = (await fills(['buy', 1, 10], ['sell', 1, 11])) as [string];
    const [two] = (await fillsOf('MSFT', ['buy', 1, 10])) as [string];
    await expect(api.trades.move({ uid: one, parts: [{ fill: one, quantity: null }], into: two })).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('no fills of this account and instrument'),
    });
  });

  it('from one ticket to another, where an account hedges, keeps to that ticket', async () => {
    const { api, account, trades } = await tradingJournal('forex');
    const leg = (minute: number, side: 'buy' | 'sell', quantity: string, ticket: string) => ({
      ...{ account, instrument: { symbol: 'EURUSD' }, side, quantity, ticket, price: '1.1', at: minuteAt(minute) },
    });
    await api.fills.add({ fills: [leg(0, 'buy', '1000', 't1'), leg(1, 'buy', '1000', 't2'), leg(2, 'sell', '2000', 't1')] });
    const [one, two] = (await trades()).map(({ uid }) => uid) as [string, string];
    const before = await trades();
    await api.trades.move({ uid: two, parts: [{ fill: two, quantity: null }], into: one });
    expect((await trades()).map(({ fills, status }) => [status, fills.length])).toEqual([['closed', 3]]);
    await api.history.undo({});
    expect(await trades()).toEqual(before);
  });

  it.each([
    ['a purchase after it has ended', [4, 0]],
    ['a sale before it began', [1, 3]],
  ])('that cannot hold it is refused: %s', async (_, [moved, into]) => {
    const { api, fills, trades } = await tradingJournal('usStocks', { shorting: 'yes' });
    const uids = await fills(['buy', 2, 10], ['sell', 1, 11], ['sell', 1, 11], ['buy', 1, 10], ['buy', 1, 10], ['sell', 2, 12]);
    const before = await trades();
    const [from, fill, target] = [uids[into === 0 ? 3 : 0]!, uids[moved as number]!, uids[into as number]!];
    await expect(api.trades.move({ uid: from, parts: [{ fill, quantity: null }], into: target })).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('cannot hold'),
    });
    expect(await trades()).toEqual(before);
  });

  it('is refused where the fill closed its trade and opened the next, which would be torn; the part that opens may go', async () => {
    const { api, fills, trades } = await tradingJournal('usStocks', { shorting: 'yes' });
    const [short] = (await fills(['sell', 5, 10])) as [string];
    const [apart] = (await api.trades.split({ uid: short, parts: [{ fill: short, quantity: '2' }] })).trades.slice(1);
    await fills(['buy', 3, 9]);
    const [long, turn] = (await fills(['buy', 1, 9], ['sell', 2, 10])) as [string, string];
    const before = await trades();
    const torn = [{ fill: turn, quantity: null }];
    await expect(api.trades.move({ uid: long, parts: torn, into: apart!.uid })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('part of another trade'),
    });
    await expect(api.trades.split({ uid: long, parts: torn })).rejects.toMatchObject({ code: 'conflict' });
    expect(await trades()).toEqual(before);
    await api.trades.move({ uid: turn, parts: torn, into: apart!.uid });
    expect(shape(await trades()).map(([quantity]) => quantity)).toEqual(['3', '3', '1']);
  });
});

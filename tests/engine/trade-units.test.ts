import { describe, expect, it } from 'vitest';
import { engineJournal, type Line } from '../support/engine-journal.ts';
import { tradeLine } from '../support/engine-picture.ts';

const MONTHS = ['2024-01-15', '2024-02-15', '2024-03-15', '2024-04-15', '2024-05-15', '2024-06-15'];
/** Ten shares a month at 100, 110, … 150; two sales; never flat. */
const SAVING: Line[] = [
  ...MONTHS.map((day, n): Line => [day, `buy 10 VWCE @${100 + 10 * n}`]),
  ['2024-07-15', 'sell 10 VWCE @160'],
  ['2024-08-15', 'sell 15 VWCE @170'],
];
const saver = (more: Parameters<typeof engineJournal>[1]) => engineJournal('investor', { currency: 'EUR', ...more });
const EUR = (line: Line): Line => [line[0], line[1], { currency: 'EUR' }];

describe('an account that buys every month and hardly ever sells', () => {
  it.each([
    ['position', ['long 60 VWCE open: 1025']],
    ['exit', ['long 10 VWCE closed: 350', 'long 15 VWCE closed: 675', 'long 35 VWCE open: 0']],
  ] as const)('counted by %s at average cost', async (tradeUnit, expected) => {
    const { add, trades } = await saver({ tradeUnit });
    await add(...SAVING.map(EUR));
    expect((await trades()).map(tradeLine).sort()).toEqual([...expected]);
  });

  it('counted by lot, first in first out, each purchase is met by the sales that took it', async () => {
    const { add, trades } = await saver({ tradeUnit: 'lot', matching: 'fifo' });
    await add(...SAVING.map(EUR));
    const lots = (await trades()).filter(({ status }) => status === 'closed');
    expect(lots.map(({ avgEntry, quantity, openedDay, closedDay, net }) => [avgEntry, quantity, openedDay, closedDay, net])).toEqual([
      ['100', '10', '2024-01-15', '2024-07-15', '600'],
      ['110', '10', '2024-02-15', '2024-08-15', '600'],
      ['120', '5', '2024-03-15', '2024-08-15', '250'],
    ]);
    const [rest, ...others] = (await trades()).filter(({ status }) => status === 'open');
    expect(others).toEqual([]);
    expect(rest).toMatchObject({ openQuantity: '35', net: '0' });
  });

  it('realises the same money on the same days by every unit, and by each matching its own', async () => {
    const { add, api, account, look } = await saver({ tradeUnit: 'position', matching: 'fifo' });
    await add(...SAVING.map(EUR));
    const days = () => look().prepare('SELECT day, exits, net FROM day_stats ORDER BY day').all();
    const byPosition = days();
    for (const tradeUnit of ['exit', 'lot', 'position'] as const) {
      await api.accounts.update({ uid: account, changes: { tradeUnit } });
      expect(days()).toEqual(byPosition);
    }
    const all = { fifo: '1450', lifo: '600', average: '1025' };
    for (const matching of ['lifo', 'average', 'fifo'] as const) {
      await api.accounts.update({ uid: account, changes: { matching } });
      expect((await api.trades.page({})).trades.map(({ net }) => net)).toEqual([all[matching]]);
    }
  });

  it('changed back and forth is what it was, words and all', async () => {
    const { add, trades, api, account } = await saver({ tradeUnit: 'exit' });
    await add(...SAVING.map(EUR));
    const before = await trades();
    for (const { uid, net } of before) await api.trades.annotate({ uids: [uid], changes: { note: `made ${net}` } });
    for (const tradeUnit of ['position', 'lot', 'exit'] as const) await api.accounts.update({ uid: account, changes: { tradeUnit } });
    expect(await trades()).toEqual(before);
    const notes = await Promise.all(before.map(async ({ uid }) => (await api.trades.get({ uid })).words.note));
    expect(notes).toEqual(before.map(({ net }) => `made ${net}`));
  });
});

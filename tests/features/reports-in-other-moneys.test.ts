import { expect, test } from 'vitest';
import { engineJournal } from '../support/engine-journal.ts';
import { presetAccount } from '../support/preset-account.ts';

const DAY = '2025-01-06';

/** An account in euros beside that in dollars; trades of one unit that began on a Monday, told by their day of closing and what they made. */
async function twoMoneys(currency = 'EUR') {
  const journal = await engineJournal('usStocks');
  const { uid } = await journal.api.accounts.create(presetAccount('Abroad', 'usStocks', { currency }));
  const trade = (account: { account: string; currency: string }) => async (closed: string | null, made: number) => {
    const fill = { ...account, instrument: { symbol: `S${account.currency}` }, quantity: '1', costs: [] };
    const entry = { ...fill, at: `${DAY}T10:00:00Z`, side: 'buy' as const, price: '5000' };
    const exit = { ...fill, at: `${closed}T18:00:00Z`, side: 'sell' as const, price: String(5000 + made) };
    await journal.api.fills.add({ fills: closed === null ? [entry] : [entry, exit] });
  };
  return {
    api: journal.api,
    home: trade({ account: journal.account, currency: 'USD' }),
    abroad: trade({ account: uid, currency }),
    async told() {
      const { basis, figures } = await journal.api.reports.summary({ metrics: ['totalResult'] });
      return { currency: basis.currency, trades: basis.trades, converted: basis.converted, result: figures[0]?.value };
    },
  };
}

test.each([
  ['on the day of its rate', '2025-01-06', '13'],
  ['seven days after it', '2024-12-30', '13'],
  ['eight days after it', '2024-12-29', null],
  ['before there was any', '2025-01-07', null],
])('what was closed %s is converted, or said to have no rate', async (_, day, expected) => {
  const { api, home, abroad, told } = await twoMoneys();
  await home(DAY, 1);
  await abroad(DAY, 10);
  await api.rates.add({ rates: [{ day, from: 'EUR', to: 'USD', rate: '1.2' }] });
  if (expected !== null) {
    expect(await told()).toEqual({ currency: 'USD', trades: 2, converted: 1, result: expected });
    const { points } = await api.reports.equity({});
    expect(points.at(-1)?.value).toBe(expected);
    return;
  }
  expect(await told()).toEqual({ currency: 'USD', trades: 1, converted: 0, result: '1' });
  expect((await api.reports.summary({ metrics: ['totalResult'] })).basis.left).toMatchObject([{ why: 'noRate', trades: 1 }]);
});

test('the latest rate holds, and one known the other way round is turned', async () => {
  const { api, home, abroad, told } = await twoMoneys('JPY');
  await home(DAY, 1);
  await abroad('2025-01-08', 1500);
  const rate = { from: 'USD', to: 'JPY' };
  await api.rates.add({
    rates: [
      { ...rate, day: DAY, rate: '100' },
      { ...rate, day: '2025-01-08', rate: '150' },
    ],
  });
  expect(await told()).toEqual({ currency: 'USD', trades: 2, converted: 1, result: '11' });
  await api.rates.add({ rates: [{ from: 'JPY', to: 'USD', day: '2025-01-08', rate: '0.01' }] });
  expect(await told()).toMatchObject({ result: '16' });
});

test('several moneys are told in the one of all reports, one alone in its own', async () => {
  const { api, home, abroad, told } = await twoMoneys('JPY');
  await home(DAY, 3);
  expect(await told()).toMatchObject({ currency: 'USD', result: '3' });
  await api.settings.update({ reportingCurrency: 'JPY' });
  expect(await told()).toMatchObject({ currency: 'USD', result: '3' });
  await abroad(DAY, 100);
  await api.rates.add({ rates: [{ from: 'USD', to: 'JPY', day: DAY, rate: '150.5' }] });
  expect(await told()).toEqual({ currency: 'JPY', trades: 2, converted: 1, result: '551.5' });
});

test('what is open in another money takes nothing away from what was closed', async () => {
  const { home, abroad, told } = await twoMoneys();
  await abroad(DAY, 10);
  await home(null, 0);
  expect(await told()).toEqual({ currency: 'EUR', trades: 1, converted: 0, result: '10' });
});

test('a side of a comparison without trades is told in the money of the other', async () => {
  const { api, abroad } = await twoMoneys();
  await abroad(DAY, 10);
  const compare = (a: object, b: object) => api.reports.compare({ a, b, metrics: ['totalResult'] });
  for (const { a, b } of [await compare({}, { symbols: ['NOTHING'] }), await compare({ symbols: ['NOTHING'] }, {})])
    expect([a.currency, b.currency, a.trades + b.trades]).toEqual(['EUR', 'EUR', 1]);
});

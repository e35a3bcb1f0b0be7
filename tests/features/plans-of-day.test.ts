import { expect, it } from 'vitest';
import type { PlanDraft } from '../../src/contract/plans.ts';
import { presetAccount } from '../support/preset-account.ts';
import { tradingJournal } from '../support/trading-journal.ts';

const plan = (symbol: string, day: string | null): PlanDraft => ({
  ...{ account: null, instrument: { symbol }, side: 'buy', day, entry: '10', quantity: null, risk: null, targets: [], note: '' },
});

it('a day shows the plans that are for it, whatever became of them, and is walked to', async () => {
  const { api } = await tradingJournal();
  await api.plans.create({ status: 'planned', ...plan('AAPL', '2026-03-04') });
  await api.plans.create({ status: 'missed', ...plan('MSFT', '2026-03-04') });
  await api.plans.create({ status: 'planned', ...plan('NVDA', '2026-03-06') });
  await api.plans.create({ status: 'planned', ...plan('TSLA', null) });
  const day = await api.days.get({ day: '2026-03-04' });
  expect(day.plans.rows.map(({ symbol, status }) => [symbol, status])).toEqual([
    ['MSFT', 'missed'],
    ['AAPL', 'planned'],
  ]);
  expect(day).toMatchObject({ plans: { more: false }, before: null, after: '2026-03-06', marks: { plan: true, review: false } });
  const between = await api.days.get({ day: '2026-03-05' });
  expect(between).toMatchObject({ plans: { rows: [], more: false }, before: '2026-03-04', after: '2026-03-06', marks: { plan: false } });
});

it('under a filter for accounts a day shows the plans of those and the plans for any', async () => {
  const { api, account } = await tradingJournal();
  const { uid: other } = await api.accounts.create(presetAccount('Other', 'usStocks'));
  for (const [symbol, own] of [
    ['AAPL', account],
    ['MSFT', other],
    ['NVDA', null],
  ] as const)
    await api.plans.create({ status: 'planned', ...plan(symbol, '2026-03-04'), account: own });
  const shown = async (filter: object) => (await api.days.get({ day: '2026-03-04', filter })).plans.rows.map(({ symbol }) => symbol);
  expect(await shown({ accounts: [account] })).toEqual(['NVDA', 'AAPL']);
  expect(await shown({ accounts: [account, other] })).toEqual(['NVDA', 'MSFT', 'AAPL']);
  expect(await shown({ symbols: ['TSLA'] })).toEqual(['NVDA', 'MSFT', 'AAPL']);
});

it('a calendar and the walk from day to day look at the plans that the days under their filter show', async () => {
  const { api, account } = await tradingJournal();
  const { uid: other } = await api.accounts.create(presetAccount('Other', 'usStocks'));
  for (const [day, own] of [
    ['2026-03-02', null],
    ['2026-03-03', account],
    ['2026-03-04', other],
    ['2026-03-05', account],
    ['2026-03-06', null],
  ] as const)
    await api.plans.create({ status: 'planned', ...plan('AAPL', day), account: own });
  const seen = async (filter: object) => {
    const { marks, before, after } = await api.days.get({ day: '2026-03-04', filter });
    const { days } = await api.days.calendar({ from: '2026-03-01', to: '2026-03-31', filter });
    const { days: week } = await api.days.week({ day: '2026-03-04', filter });
    const marked = days.filter(({ marks }) => marks.plan).map(({ day }) => Number(day.slice(-2)));
    expect(week.filter(({ marks }) => marks.plan).map(({ day }) => Number(day.slice(-2)))).toEqual(marked);
    return [marks.plan, before?.slice(-2), after?.slice(-2), marked];
  };
  expect(await seen({})).toEqual([true, '03', '05', [2, 3, 4, 5, 6]]);
  expect(await seen({ accounts: [account] })).toEqual([false, '03', '05', [2, 3, 5, 6]]);
  expect(await seen({ accounts: [other] })).toEqual([true, '02', '06', [2, 4, 6]]);
  expect(await seen({ symbols: ['TSLA'] })).toEqual([true, '03', '05', [2, 3, 4, 5, 6]]);
});

it('a calendar marks the days of plans that are no trade, with and without words before the open', async () => {
  const { api, fills } = await tradingJournal();
  for (const symbol of ['AAPL', 'MSFT']) await api.plans.create({ status: 'planned', ...plan(symbol, '2026-03-04') });
  const [trade] = (await fills(['buy', 100, 10])) as [string];
  const { uid } = await api.plans.create({ status: 'planned', ...plan('AAPL', '2026-03-06') });
  await api.plans.take({ uid, trade });
  await api.days.annotate({ of: 'day_plan', day: '2026-03-05', changes: { note: 'Only longs' } });
  const { days } = await api.days.calendar({ from: '2026-03-01', to: '2026-03-31' });
  expect(days.map(({ day, marks }) => [day, marks.plan])).toEqual([
    ['2026-03-04', true],
    ['2026-03-05', true],
  ]);
});

it('a day of very many plans shows the newest and says that there are more', async () => {
  const { api } = await tradingJournal();
  for (let at = 0; at < 51; at++) await api.plans.create({ status: 'planned', ...plan('AAPL', '2026-03-04'), note: String(at) });
  const { plans } = await api.days.get({ day: '2026-03-04' });
  expect([plans.rows.length, plans.rows[0]?.note, plans.more]).toEqual([50, '50', true]);
});

import { expect, it } from 'vitest';
import { PLAN_OF_NOTHING } from '../support/plan-of-nothing.ts';
import { tradingJournal } from '../support/trading-journal.ts';

it('plans stand by the day they are for, the newest first and those for any day last, over all pages of them', async () => {
  const { api } = await tradingJournal();
  const days = ['2026-03-02', null, '2026-05-04', '2025-12-01', '2026-05-04', null, '2026-04-01'];
  const written: string[] = [];
  for (const [at, day] of days.entries()) {
    const { uid } = await api.plans.create({ status: at === 3 ? 'missed' : 'planned', ...PLAN_OF_NOTHING, day });
    written.push(uid);
  }
  const inOrder = (places: number[]) => places.map((at) => written[at]);
  const paged = async (status: 'planned' | null) => {
    const pages: string[] = [];
    for (let offset = 0, more = true; more; offset += 2) {
      const page = await api.plans.list({ status, offset, limit: 2 });
      pages.push(...page.plans.map(({ uid }) => uid));
      more = page.more;
    }
    return pages;
  };
  expect(await paged('planned')).toEqual(inOrder([4, 2, 6, 0, 5, 1]));
  expect(await paged(null)).toEqual(inOrder([4, 2, 6, 0, 3, 5, 1]));
});

it('of the plans of one trade the newest stands first and the oldest is measured by, whatever days they are for', async () => {
  const { api, fills } = await tradingJournal();
  const [trade] = (await fills(['buy', 10, 10], ['sell', 10, 13])) as [string];
  const written: string[] = [];
  for (const [day, price] of [
    ['2026-03-09', '12'],
    ['2026-03-02', '14'],
    [null, '16'],
  ] as const) {
    const { uid } = await api.plans.create({
      status: 'planned',
      ...{ ...PLAN_OF_NOTHING, day, entry: '10', risk: { value: '1', unit: 'price' }, instrument: { symbol: 'AAPL' }, side: 'buy' },
      targets: [{ price, share: null }],
    });
    await api.plans.take({ uid, trade });
    written.unshift(uid);
  }
  expect((await api.trades.get({ uid: trade })).plans.map(({ uid }) => uid)).toEqual(written);
  expect((await api.reports.exits({})).plans).toMatchObject({ trades: 1, planned: 2, came: 3 });
});

import { expect, it } from 'vitest';
import { fittingPlans } from '../../renderer/features/trade/fitting-plans.ts';

const TRADE = { account: 'main', instrument: 'AAPL', openedDay: '2026-03-04' };
const plan = (day: string | null, more: { account?: string; instrument?: string } = {}) => ({
  account: null,
  instrument: null,
  day,
  ...more,
});

it('plans stand by how near their day is to that of the trade, and those for any day last', () => {
  const plans = ['2031-01-01', '2026-03-09', '2026-03-04', '2026-03-01', null].map((day) => plan(day));
  expect(fittingPlans(plans, TRADE).map(({ day }) => day)).toEqual(['2026-03-04', '2026-03-01', '2026-03-09', '2031-01-01', null]);
});

it('as they were given where they are as near', () => {
  const plans = ['2026-03-06', '2026-03-02', null].flatMap((day) => [plan(day), plan(day, { account: 'main' })]);
  expect(fittingPlans(plans, TRADE)).toEqual(plans);
});

it('those of another account or instrument are left out', () => {
  const [own, other] = [plan('2026-03-04', { account: 'main', instrument: 'AAPL' }), plan('2026-03-04', { account: 'other' })];
  expect(fittingPlans([other, own, plan(null, { instrument: 'MSFT' })], TRADE)).toEqual([own]);
});

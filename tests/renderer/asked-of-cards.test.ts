import { expect, test } from 'vitest';
import { inTotals } from '../../renderer/features/dashboard/in-totals.ts';
import { lastMonthOf } from '../../renderer/features/dashboard/last-month-of.ts';
import { bothOf } from '../../renderer/filter/both-of.ts';
import type { Filter } from '../../src/contract/filter.ts';

const realised = { meaning: 'realised' as const };

test.for<[Filter['dates'], string]>([
  [undefined, '2026-11'],
  [{ ...realised, period: 'lastYear' }, '2025-12'],
  [{ ...realised, period: 'lastMonth' }, '2026-10'],
  [{ ...realised, period: 'thisYear' }, '2026-11'],
  [{ ...realised, from: null, to: '2024-02-10' }, '2024-02'],
  [{ ...realised, from: '2024-02-10', to: null }, '2026-11'],
])('of %j the calendar shows the last month that may hold something: %s', ([dates, month]) => {
  expect(lastMonthOf(dates, '2026-11-21', 'monday')).toBe(month);
});

test('cards look at the accounts that count in totals, or at those that were named', () => {
  const [live, paper] = [
    { uid: 'live', inTotals: true },
    { uid: 'paper', inTotals: false },
  ];
  expect(inTotals({}, [live])).toEqual({});
  expect(inTotals({ symbols: ['AAPL'] }, [live, paper])).toEqual({ symbols: ['AAPL'], accounts: ['live'] });
  expect(inTotals({ accounts: ['paper'] }, [live, paper])).toEqual({ accounts: ['paper'] });
});

test('of two filters with more groups than one may have there is none that means both', () => {
  const groups = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({ by: 'hour' as const, of: null, key: String(from + at) }));
  expect(bothOf({ groups: groups(0, 4) }, { groups: groups(4, 4) })?.groups).toHaveLength(8);
  expect(bothOf({ groups: groups(0, 4) }, { groups: groups(4, 5) })).toBeNull();
});

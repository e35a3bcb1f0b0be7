import { expect, test } from 'vitest';
import { comparedWith } from '../../renderer/features/dashboard/compared-with.ts';
import type { Filter } from '../../src/contract/filter.ts';

const on = { today: '2025-11-14', weekStart: 'monday' } as const;
const period = (name: string): Filter => ({ dates: { meaning: 'closed', period: name as 'thisYear' } });
const days = (from: string | null, to: string | null): Filter => ({ dates: { meaning: 'closed', from, to } });

test.each<[string, Filter, 'previous' | 'lastYear' | 'none', [string, string] | null]>([
  ['no days are compared with none', {}, 'previous', null],
  ['nothing is asked', period('thisYear'), 'none', null],
  ['this year, as far as it went', period('thisYear'), 'previous', ['2024-01-01', '2024-11-14']],
  ['the whole of last year', period('lastYear'), 'previous', ['2023-01-01', '2023-12-31']],
  ['this month, as far as it went', period('thisMonth'), 'previous', ['2025-10-01', '2025-10-14']],
  ['the whole of last month', period('lastMonth'), 'previous', ['2025-09-01', '2025-09-30']],
  ['this week, as far as it went', period('thisWeek'), 'previous', ['2025-11-03', '2025-11-07']],
  ['last week', period('lastWeek'), 'previous', ['2025-10-27', '2025-11-02']],
  ['thirty days with the thirty before', period('last30Days'), 'previous', ['2025-09-16', '2025-10-15']],
  ['today with yesterday', period('today'), 'previous', ['2025-11-13', '2025-11-13']],
  ['this month with that of last year', period('thisMonth'), 'lastYear', ['2024-11-01', '2024-11-14']],
  ['chosen days with as many before', days('2025-03-03', '2025-03-07'), 'previous', ['2025-02-26', '2025-03-02']],
  ['a leap day has no other', days('2024-02-29', '2024-02-29'), 'lastYear', ['2023-02-28', '2023-02-28']],
  ['days without an end', days('2025-01-01', null), 'previous', null],
  ['days reversed', days('2025-03-07', '2025-03-03'), 'previous', null],
])('%s', (_, filter, comparison, expected) => {
  expect(comparedWith(filter, comparison, on)).toEqual(expected && { from: expected[0], to: expected[1] });
});

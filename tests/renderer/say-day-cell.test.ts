import { expect, it } from 'vitest';
import { sayDayCell } from '../../renderer/features/days/say-day-cell.ts';
import { createFormat } from '../../renderer/format/create-format.ts';
import type { DaySum } from '../../src/contract/days.ts';

const format = createFormat({ locale: 'en-US', zone: 'UTC', hideMoney: false });
const money = { currency: 'USD', gross: '10', costs: '0', carry: '0', net: '10', closedNet: '10', costsUnknown: 0 };
const sum = (counts: Partial<DaySum>): DaySum => ({
  ...{ ...money, r: null, exits: 0, unknown: 0, opened: 0, closed: 0, won: 0, lost: 0, breakeven: 0 },
  ...counts,
});
const marks = { plan: false, review: false, reviewed: false, rating: null, images: 0 };

it.each([
  [{ exits: 1, closed: 1 }, '+10.00 USD, 1 trade closed'],
  [
    { exits: 12_000, closed: 1500, opened: 1400, unknown: 1100 },
    '+10.00 USD, 1,500 trades closed, 12,000 exits, 1,400 opened, 1,100 exits without a known result',
  ],
])('of a day with %o it is said: %s', (counts, words) => {
  const said = sayDayCell('2024-03-05', { day: '2024-03-05', sums: [sum(counts)], marks }, 'USD', format);
  expect(said).toBe(`${format.dayInFull('2024-03-05')}, ${words}`);
});

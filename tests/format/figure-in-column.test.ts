import { expect, test } from 'vitest';
import { figureInColumn } from '../../renderer/format/figure-in-column.ts';
import { writeDuration } from '../../renderer/format/write-duration.ts';

test.each([
  ['en-US', '3', [0, 4], 2, '3', '.00'],
  ['en-US', '1.16284', [2, 5], 5, '1.16284', ''],
  ['en-US', '187.42', [2, 3], 5, '187.42', '000'],
  ['en-US', '25112.5', [2, 2], 5, '25,112.50', '000'],
  ['de-DE', '25112.5', [2, 2], 5, '25.112,50', '000'],
  ['de-DE', '3', [0, 4], 2, '3', ',00'],
] as const)('in %s, %s of %o in a column of %i decimals', (locale, value, digits, column, shown, hidden) => {
  expect(figureInColumn(locale, value, { digits, column })).toEqual({ shown, hidden });
});

test.each([
  [40_000, '40 s'],
  [26 * 60_000, '26 min'],
  [88 * 60_000, '1 h 28'],
  [65 * 60_000, '1 h 05'],
  [7 * 86_400_000, '7 d'],
  [25 * 86_400_000 + 3_600_000, '25 d 1 h'],
])('%i ms is %s', (ms, said) => {
  expect(writeDuration('en-US', ms).replaceAll('\u00a0', ' ')).toBe(said);
});

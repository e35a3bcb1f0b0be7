import { expect, it } from 'vitest';
import { readWhen } from '../../../src/domain/calendar/when.ts';
import { atOfFill } from '../../../src/domain/trades/at-of-fill.ts';

it.each([
  ['trade', '2025-12-19', '2025-12-19T00:00:00.000Z'],
  ['opening', '2025-12-19', '2025-12-19T00:00:00.000Z'],
  ['expiry', '2025-12-19', '2025-12-19T23:59:59.999Z'],
  ['assignment', '2025-12-19', '2025-12-19T23:59:59.999Z'],
  ['expiry', '2025-12-19T21:00:00Z', '2025-12-19T21:00:00.000Z'],
] as const)('%s of %s stands at %s', (kind, text, expected) => {
  expect(new Date(atOfFill(kind, readWhen(text))).toISOString()).toBe(expected);
});

it('moves back to the start of its date when it turns out to be an ordinary fill', () => {
  const { at, precision } = { at: Date.parse('2025-12-19T23:59:59.999Z'), precision: 'day' as const };
  expect(atOfFill('trade', { at, precision })).toBe(Date.parse('2025-12-19T00:00:00Z'));
});

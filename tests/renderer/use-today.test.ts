import { expect, test } from 'vitest';
import { dayAt } from '../../renderer/data/use-today.ts';

const NOON = Date.UTC(2026, 2, 10, 12);
const dayIn = (zone: string) => ({ zone, startsAt: '00:00', label: 'start' as const });
const [ahead, behind] = [dayIn('Pacific/Kiritimati'), dayIn('Pacific/Pago_Pago')];

test('a day is the same for a minute, and another one by other settings or a minute later', () => {
  const late = Date.UTC(2026, 2, 10, 9, 59, 59);
  expect([dayAt(late, ahead), dayAt(late, behind), dayAt(late + 1000, ahead)]).toEqual(['2026-03-10', '2026-03-09', '2026-03-11']);
  expect([dayAt(NOON, ahead), dayAt(NOON, behind), dayAt(NOON, ahead)]).toEqual(['2026-03-11', '2026-03-10', '2026-03-11']);
});

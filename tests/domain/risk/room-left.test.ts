import { expect, test } from 'vitest';
import { type Limits, roomLeft, type Step } from '../../../src/domain/risk/room-left.ts';

const limits: Limits = { start: 1000, daily: 50, inAll: 100, kind: 'static', locksAt: null };
const won = (day: number, change: number): Step => ({ day, change, isResult: true });
const paid = (day: number, change: number): Step => ({ day, change, isResult: false });

test.each([
  ['nothing happened', limits, [], { balance: 1000, floor: 900, leftToFloor: 100, leftToday: 50, brokenOn: null }],
  ['a floor that stands still', limits, [won(1, 80), won(2, -30)], { balance: 1050, floor: 900, leftToFloor: 150, leftToday: 20 }],
  [
    'one that follows every high',
    { ...limits, kind: 'trailing' },
    [won(1, 80), won(2, -30)],
    { highest: 1080, floor: 980, leftToFloor: 70 },
  ],
  [
    'one that follows the ends of days, of which today is none',
    { ...limits, kind: 'trailingEod' },
    [won(1, 80), won(1, -30), won(2, 40)],
    { highest: 1050, floor: 950, leftToFloor: 140, leftToday: 90 },
  ],
  ['one that stops following', { ...limits, kind: 'trailing', locksAt: 20 }, [won(1, 80)], { highest: 1080, floor: 920, leftToFloor: 160 }],
  ['a floor once reached stays reached', limits, [won(1, -100), won(2, 300)], { brokenOn: 1, balance: 1200, leftToFloor: 300 }],
  ['more than the daily limit', limits, [won(2, -70)], { today: -70, leftToday: -20 }],
  ['money paid out is no result of the day', limits, [won(1, 200), paid(2, -150)], { balance: 1050, today: 0, leftToday: 50 }],
  ['no balance', { ...limits, start: null }, [won(2, -10)], { balance: null, floor: null, leftToFloor: null, today: -10, leftToday: 40 }],
  ['no limits', { ...limits, daily: null, inAll: null }, [won(2, -10)], { balance: 990, floor: null, leftToFloor: null, leftToday: null }],
] as const)('what is left: %s', (_, own, steps, expected) => {
  expect(roomLeft(own, steps, 2)).toMatchObject(expected);
});

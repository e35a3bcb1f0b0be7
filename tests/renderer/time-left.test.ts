import { expect, test } from 'vitest';
import { timeLeft } from '../../renderer/app/time-left.ts';

const job = (done: number, total: number | null) => ({
  job: '1',
  call: 'x',
  title: 'Importing',
  done,
  total,
  startedAt: 0,
  state: 'running' as const,
});

test.each<[string, number, number | null, number, string | null]>([
  ['before anything is done', 0, 100, 5000, null],
  ['when the whole is not known', 10, null, 5000, null],
  ['in the first second', 10, 100, 900, null],
  ['seconds, rounded up', 61_204, 96_880, 15_000, 'about 9 s left'],
  ['minutes', 10, 100, 30_000, 'about 5 min left'],
  ['hours', 1, 100, 60_000, 'about 1 h 39 left'],
  ['at the end', 100, 100, 5000, null],
])('%s', (_, done, total, now, expected) => {
  expect(timeLeft(job(done, total), now)).toBe(expected);
});

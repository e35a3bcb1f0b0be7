import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inOneGo } from '../../renderer/data/in-one-go.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Answers come at these moments, the last of them is the last awaited; when each of them is drawn. */
function drawn(...moments: readonly number[]): (readonly [answer: number, at: number])[] {
  const [start, seen] = [performance.now(), [] as (readonly [number, number])[]];
  let left = moments.length;
  const schedule = inOneGo(() => left > 0);
  for (const [answer, moment] of moments.entries())
    setTimeout(() => {
      left--;
      schedule(() => seen.push([answer, performance.now() - start]));
    }, moment);
  vi.advanceTimersByTime(1000);
  return seen;
}

test.each<[string, readonly number[], readonly number[]]>([
  ['one after a pause is drawn at once', [5], [5]],
  ['each is drawn at once where they come far apart', [5, 50, 100], [5, 50, 100]],
  ['those after the first wait for each other', [0, 3, 6, 9, 100], [0, 40, 40, 40, 100]],
  ['the last awaited waits for nothing, and nor do those that waited', [0, 3, 6, 9], [0, 9, 9, 9]],
  ['as many as are drawn at once wait for no more', [0, 3, 6, 9, 12, 15, 100], [0, 15, 15, 15, 15, 15, 100]],
  ['none waits for longer than that', [0, 3, 30, 50, 75, 130], [0, 40, 40, 80, 80, 130]],
])('%s', (_, answers, times) => {
  // The next turn is a millisecond away.
  const about = (time: number) => expect.toSatisfy((at: number) => at >= time && at <= time + 2);
  expect(drawn(...answers)).toEqual(times.map((at, answer) => [answer, about(at)]));
});

test('where many come at once a few are drawn at a time, so that whoever types does not wait for them all', () => {
  const seen = vi.fn();
  const schedule = inOneGo(() => false);
  for (let n = 0; n < 12; n++) schedule(seen);
  const turns = Array.from({ length: 4 }, () => {
    vi.advanceTimersToNextTimer();
    return seen.mock.calls.length;
  });
  expect(turns).toEqual([5, 10, 12, 12]);
});

test('what one throws is told, and the others are drawn all the same', () => {
  const [told, seen, broken] = [vi.fn(), vi.fn(), new Error('This one cannot be drawn')];
  vi.stubGlobal('reportError', told);
  const schedule = inOneGo(() => true);
  schedule(() => {
    throw broken;
  });
  schedule(seen);
  vi.advanceTimersByTime(100);
  schedule(seen);
  vi.advanceTimersByTime(100);
  expect(told.mock.calls).toEqual([[broken]]);
  expect(seen).toHaveBeenCalledTimes(2);
});

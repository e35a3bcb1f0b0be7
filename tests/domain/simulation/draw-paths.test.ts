import { expect, test } from 'vitest';
import { createRandom } from '../../../src/domain/sample/random.ts';
import { drawPaths, startPaths } from '../../../src/domain/simulation/draw-paths.ts';
import { luckOfLeavingOut } from '../../../src/domain/statistics/luck-of-leaving-out.ts';

const draw = { paths: 20_000, trades: 10, block: 1, seed: 7, pass: null };
const coin = Float64Array.of(1, -1);

test('fair coins end even on average, and fall as the arithmetic says', () => {
  const { at, stops, falls, lowest } = drawPaths(coin, draw);
  expect(stops).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const last = at.at(-1) as Float64Array;
  expect(last.reduce((sum, value) => sum + value, 0) / last.length).toBeCloseTo(0, 1);
  // Ten of ten lost: one in 1,024.
  expect(last.filter((value) => value === -10).length / last.length).toBeCloseTo(1 / 1024, 2);
  // Never below the beginning: C(10, 5) / 2^10 of all paths.
  expect(lowest.filter((value) => value === 0).length / lowest.length).toBeCloseTo(252 / 1024, 1);
  expect([falls[0], lowest[0]]).toEqual([-10, -10]);
});

test('a fair game is won as often as the stakes say', () => {
  const { passed, failed } = drawPaths(coin, { ...draw, trades: 1000, paths: 4000, pass: { target: 10, limit: 30, isTrailing: false } });
  expect(passed / (passed + failed)).toBeCloseTo(0.75, 1);
});

test('a limit that follows the highest is sooner reached', () => {
  const odds = (isTrailing: boolean) =>
    drawPaths(coin, { ...draw, seed: 7, trades: 300, paths: 2000, pass: { target: 10, limit: 10, isTrailing } }).failed;
  expect(odds(true)).toBeGreaterThan(odds(false));
});

test('what followed each other is drawn together', () => {
  const rising = Float64Array.of(1, 10, 100, 1000);
  const { at } = drawPaths(rising, { ...draw, paths: 200, trades: 4, block: 4 });
  // Whole rounds, wherever they begin: the same sum.
  expect(new Set(at.at(-1))).toEqual(new Set([1111]));
});

test('long paths are told at a hundred places, their end among them', () => {
  const { stops } = drawPaths(coin, { ...draw, paths: 10, trades: 987 });
  expect(stops.length).toBeLessThanOrEqual(101);
  expect([stops[0], stops.at(-1)]).toEqual([0, 987]);
});

test.each([
  ['the worst of ten', [-10, 1, 1, 1, 1, 1, 1, 1, 1, 1], 1, -10, 0.1],
  ['the best of ten', [10, 1, 1, 1, 1, 1, 1, 1, 1, 1], 1, 10, 1],
  ['all but the best', [10, 1, 1, 1, 1, 1, 1, 1, 1, 1], 9, 9, 0.1],
  ['both losses of four', [-1, -1, 1, 1], 2, -2, 1 / 6],
])('chance does as well as leaving out %s so often', (_, values, out, sum, odds) => {
  expect(luckOfLeavingOut(Float64Array.from(values), out, sum, createRandom(3).next).odds).toBeCloseTo(odds, 1);
});

test('paths drawn a few at a time are those drawn at once', () => {
  const asked = { ...draw, paths: 1000, trades: 250, block: 5, pass: { target: 20, limit: 10, isTrailing: true } };
  const results = Float64Array.from({ length: 40 }, (_, at) => Math.sin(at) * 3);
  const drawing = startPaths(results, asked);
  for (const upTo of [1, 2, 300, 300, 999, 1000]) drawing.draw(upTo);
  expect(drawing.paths()).toEqual(drawPaths(results, asked));
});

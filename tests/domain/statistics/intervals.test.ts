import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/domain/sample/random.ts';
import { difference } from '../../../src/domain/statistics/intervals/difference.ts';
import { after, draw, startOf } from '../../../src/domain/statistics/intervals/draw.ts';
import { middleByRanks } from '../../../src/domain/statistics/intervals/middle-by-ranks.ts';
import { normalQuantile } from '../../../src/domain/statistics/intervals/normal-quantile.ts';
import { ofDraws } from '../../../src/domain/statistics/intervals/of-draws.ts';
import { tQuantile } from '../../../src/domain/statistics/intervals/t-quantile.ts';
import { wilson } from '../../../src/domain/statistics/intervals/wilson.ts';

/** From printed tables. */
it.each([
  [0.975, 1, 12.706],
  [0.975, 2, 4.303],
  [0.95, 5, 2.015],
  [0.975, 5, 2.571],
  [0.995, 11, 3.106],
  [0.975, 11, 2.201],
  [0.05, 29, -1.699],
  [0.975, 1000, 1.962],
])('below t lies %f of Student with %i degrees of freedom: %f', (part, degrees, t) => {
  expect(tQuantile(part, degrees)).toBeCloseTo(t, 2);
});

it('the quantiles of the normal distribution are those of the tables', () => {
  expect([0.05, 0.95, 0.975, 0.995].map((part) => normalQuantile(part).toFixed(4))).toEqual(['-1.6449', '1.6449', '1.9600', '2.5758']);
});

describe('a share', () => {
  /** Newcombe 1998, table I, method 3. */
  it.each([
    [81 / 263, 263, 0.2553, 0.3662],
    [15 / 148, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1 / 29, 29, 0.0061, 0.1718],
  ])('%f of %i lies from %f to %f', (share, n, from, to) => {
    const interval = wilson(share, n, 0.025);
    expect(interval.from).toBeCloseTo(from, 4);
    expect(interval.to).toBeCloseTo(to, 4);
  });

  /** Newcombe 1998, of differences: table II, method 10. */
  it('differs from another one as far as both are sure', () => {
    const [a, b] = [wilson(56 / 70, 70, 0.025), wilson(48 / 80, 80, 0.025)];
    const interval = difference(56 / 70, a, 48 / 80, b);
    expect(interval.from).toBeCloseTo(0.0524, 4);
    expect(interval.to).toBeCloseTo(0.3339, 4);
    expect(interval.by).toBe('wilson');
  });
});

it.each([0, 1, 2, 3, 1999, 123_457])('after %i draws the state is known without them', (steps) => {
  for (const seed of [1, 2]) expect(after(startOf(seed), steps)).toBe(draw(new Uint16Array(steps), steps, startOf(seed)));
});

it('draws come out the same each time, and take each place as often', () => {
  const [one, other] = [new Uint16Array(2000), new Uint16Array(2000)];
  draw(one, 2000, startOf(1));
  let state = draw(other, 2000, startOf(1));
  expect(one).toEqual(other);
  const counts = new Float64Array(2000);
  for (let round = 0; round < 500; round++) {
    state = draw(one, 2000, state);
    for (const place of one) counts[place] = (counts[place] as number) + 1;
  }
  // Chi squared of 1,999 degrees of freedom: its deviation is the root of twice as many.
  const strange = counts.reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0);
  expect(Math.abs(strange - 1999)).toBeLessThan(3 * Math.sqrt(2 * 1999));
});

it('draws that come to nothing too often tell nothing', () => {
  const draws = Float64Array.from({ length: 2000 }, (_, at) => at);
  expect(ofDraws(draws.fill(Number.NaN, 0, 20), 50, 0.025)?.by).toBe('bootstrap');
  expect(ofDraws(draws.fill(Number.NaN, 0, 21), 50, 0.025)).toBeNull();
});

it('the middle of many lies between ranks', () => {
  const random = createRandom(3);
  let held = 0;
  for (let round = 0; round < 1000; round++) {
    const { from, to } = middleByRanks(Float64Array.from({ length: 501 }, () => random.next()).sort(), 0.025);
    if (from <= 0.5 && to >= 0.5) held++;
  }
  expect(held / 1000).toBeGreaterThan(0.92);
  expect(held / 1000).toBeLessThan(0.98);
});

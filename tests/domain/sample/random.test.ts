import { expect, it } from 'vitest';
import { createRandom, type Random } from '../../../src/domain/sample/random.ts';

const many = <T>(of: (random: Random) => T, seed = 1, count = 20_000) => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => of(random));
};
const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;

it('is the same for a seed, and another one for another', () => {
  expect(many(({ hex }) => hex(32), 7, 50)).toEqual(many(({ hex }) => hex(32), 7, 50));
  expect(many(({ next }) => next(), 7, 50)).not.toEqual(many(({ next }) => next(), 8, 50));
});

it('spreads evenly from 0 to below 1', () => {
  const values = many(({ next }) => next());
  expect(values.every((each) => each >= 0 && each < 1)).toBe(true);
  for (let tenth = 0; tenth < 10; tenth++) {
    expect(values.filter((each) => Math.floor(each * 10) === tenth).length / values.length).toBeCloseTo(0.1, 1.5);
  }
});

it('gives whole numbers from one to another, both included', () => {
  expect(new Set(many(({ int }) => int(-1, 3)))).toEqual(new Set([-1, 0, 1, 2, 3]));
});

it('takes chances and picks fairly', () => {
  expect(mean(many(({ chance }) => Number(chance(0.3))))).toBeCloseTo(0.3, 1.5);
  expect(new Set(many(({ pick }) => pick(['a', 'b'])))).toEqual(new Set(['a', 'b']));
});

it('is normal around 0', () => {
  const values = many(({ normal }) => normal());
  expect(mean(values)).toBeCloseTo(0, 1);
  expect(Math.sqrt(mean(values.map((each) => each ** 2)))).toBeCloseTo(1, 1);
});

it('names things by digits that never repeat', () => {
  const names = many(({ hex }) => hex(32));
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => /^[0-9a-f]{32}$/.test(name))).toBe(true);
});

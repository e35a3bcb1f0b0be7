import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beside } from '../../src/analysis/beside.ts';
import { firstRows } from '../../src/analysis/first-rows.ts';
import { keysIn } from '../../src/analysis/keys-in.ts';
import { partOfOrder } from '../../src/analysis/part-of-order.ts';

/** As trades have them: times close to each other, amounts of any size, few ranks, nothing but one value, nothing known. */
const KEYS: Record<string, fc.Arbitrary<number>> = {
  times: fc.integer({ min: 0, max: 5e8 }).map((n) => 1.7e12 + n * 1000),
  'times of one second': fc.integer({ min: 0, max: 999 }).map((n) => 1.7e12 + n),
  amounts: fc.integer({ min: -3e12, max: 3e12 }),
  'any number': fc.double({ noNaN: true, noDefaultInfinity: true }),
  ranks: fc.integer({ min: 0, max: 4 }),
  'one value': fc.constant(7),
  'zeros of both signs': fc.constantFrom(0, -0, 1, -1),
  'tiny and huge': fc.constantFrom(5e-324, -5e-324, 1.7e308, -1.7e308, 0),
  'not known': fc.constant(Number.NaN),
};

test.each(Object.entries(KEYS))('%s are put in order as plain sorting does, wherever one looks', (_, key) => {
  const some = fc.array(fc.oneof({ weight: 9, arbitrary: key }, { weight: 1, arbitrary: fc.constant(Number.NaN) }), {
    maxLength: 300,
    size: 'max',
  });
  // More than are compared with each other.
  const many = fc.tuple(some, fc.integer({ min: 1, max: 40 })).map(([keys, times]) => Array.from({ length: times }, () => keys).flat());
  fc.assert(
    fc.property(
      many,
      fc.boolean(),
      fc.array(fc.tuple(fc.nat(12_000), fc.nat(400)), { minLength: 1, maxLength: 6 }),
      (list, descending, looks) => {
        const wanted = plainly(list, descending);
        const order = partOfOrder(Float64Array.from(list));
        for (const [from, count] of looks) {
          expect([...order.slice(from, from + count, descending)]).toEqual(wanted.slice(from, from + count));
          expect([...order.slice(from, from + count, !descending)]).toEqual(plainly(list, !descending).slice(from, from + count));
          expect([...firstRows(keysIn(Float64Array.from(list)), count, descending)]).toEqual(wanted.slice(0, count));
          const place = wanted.length === 0 ? -1 : from % wanted.length;
          if (place < 0) continue;
          expect(beside(Float64Array.from(list), wanted[place] as number, descending)).toEqual({
            ...{ place, before: wanted[place - 1] ?? -1, after: wanted[place + 1] ?? -1 },
          });
        }
      },
    ),
    { numRuns: 60 },
  );
});

/** What is not known last; what is alike as it came, or the other way round. */
function plainly(keys: readonly number[], descending: boolean): number[] {
  const way = descending ? -1 : 1;
  return keys
    .map((key, row) => ({ key: Number.isNaN(key) ? Number.POSITIVE_INFINITY : way * key, row }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : way * (a.row - b.row)))
    .map(({ row }) => row);
}

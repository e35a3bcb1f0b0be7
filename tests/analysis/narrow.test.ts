import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Listed } from '../../src/analysis/look-up.ts';
import { type Between, narrow } from '../../src/analysis/narrow.ts';

const column = Int32Array.of(3, 1, 2, 3, 9, 1);
const all = () => Int32Array.from(column.keys());

test.each<[string, Listed | Between, readonly number[]]>([
  ['what is in the list is meant', { column, wanted: Uint8Array.of(0, 1, 0, 1, 0, 0, 0, 0, 0, 1) }, [0, 1, 3, 4, 5]],
  ['what is beyond the list is not', { column, wanted: Uint8Array.of(0, 1, 0, 1) }, [0, 1, 3, 5]],
  ['of an empty list nothing is', { column, wanted: new Uint8Array(0) }, []],
  [
    'nor what is beyond the list, unless it is meant besides',
    { column, wanted: Uint8Array.of(0, 1), besides: { column: Int32Array.of(0, 0, 5, 5, 5, 0), isMeant: (slot) => slot > 3 } },
    [1, 4, 5],
  ],
  ['both ends are meant', { column, from: 2, to: 3 }, [0, 2, 3]],
  ['what is not known lies nowhere between', { column: Float64Array.of(1, Number.NaN, -1, 0, 2, 3), from: -1, to: 2 }, [0, 2, 3, 4]],
])('%s', (_, listed, slots) => {
  expect([...narrow(all(), listed)]).toEqual(slots);
});

test('a filter by a list is told of any number of trades as plain filtering does, in place or not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3000, size: 'max' }),
      fc.uint8Array({ minLength: 30, maxLength: 45, max: 1 }),
      fc.integer({ min: 2, max: 9 }),
      (values, wanted, nth) => {
        const column = Int32Array.from(values);
        const others = column.map((_, slot) => Number(slot % nth === 0));
        const besides = { column: others, isMeant: (slot: number) => slot % 3 === 0 };
        const isMeant = (slot: number) => wanted[column[slot] as number] === 1;
        const inPlace = Int32Array.from(column.keys());
        const backwards = inPlace.toReversed();
        expect([...narrow(inPlace, { column, wanted }, true)]).toEqual([...inPlace.filter(isMeant)]);
        expect([...narrow(backwards, { column, wanted })]).toEqual([...backwards.filter(isMeant)]);
        const either = (slot: number) => isMeant(slot) || (slot % nth === 0 && slot % 3 === 0);
        expect([...narrow(inPlace, { column, wanted, besides }, true)]).toEqual([...inPlace.filter(either)]);
        expect([...narrow(backwards, { column, wanted, besides })]).toEqual([...backwards.filter(either)]);
      },
    ),
  );
});

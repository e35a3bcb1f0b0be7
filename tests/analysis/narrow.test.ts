import { expect, test } from 'vitest';
import { type Between, type Listed, narrow } from '../../src/analysis/narrow.ts';

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

import { expect, test } from 'vitest';
import { marksOf, placesIn } from '../../src/analysis/marks.ts';

const SIZE = 40_003;
/** Backwards, so that no place comes in order by itself. */
const placeOf = Int32Array.from({ length: SIZE }, (_, slot) => SIZE - 1 - slot);

test.each([
  ['none', () => false],
  ['all', () => true],
  ['the first and the last', (slot: number) => slot === 0 || slot === SIZE - 1],
  ['every third', (slot: number) => slot % 3 === 0],
  ['the ends of words', (slot: number) => slot % 32 === 31 || slot % 32 === 0],
])('what is marked is found in order: %s', (_, isMeant) => {
  const slots = placeOf.map((_, slot) => slot).filter(isMeant);
  const found = placesIn(marksOf(slots, placeOf, SIZE), slots.length);
  expect(found).toEqual(slots.map((slot) => placeOf[slot] as number).reverse());
});

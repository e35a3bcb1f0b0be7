import { expect, it } from 'vitest';
import { slipsToBeginning } from '../../src/domain/slips-to-beginning.ts';

it.each([
  ['aapl', 'aapl', 0],
  ['open', 'opening', 0],
  ['appl', 'aapl', 1],
  ['apl', 'aapl', 1],
  ['aaapl', 'aapl', 1],
  ['aalp', 'aapl', 1],
  ['opnin', 'opening', 1],
  ['brekaout', 'breakout', 1],
  ['braekoot', 'breakout', 2],
  ['range', 'short', 3],
  ['', 'short', 0],
  ['short', '', 3],
])('from %s to the beginning of %s it takes %i', (word, other, slips) => {
  expect(slipsToBeginning(word, other, 2)).toBe(slips);
});

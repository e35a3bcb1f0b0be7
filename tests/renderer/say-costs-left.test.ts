import { expect, it } from 'vitest';
import { createFormat } from '../../renderer/format/create-format.ts';
import { sayCostsLeft } from '../../renderer/ui/say-costs-left.ts';

const format = createFormat({ locale: 'en-US', zone: 'UTC', hideMoney: false });

it.each([
  ['12.5', 0, 'trade' as const, null],
  ['0', 0, 'trade' as const, null],
  ['0', 1, 'exit' as const, 'the costs of one exit are not known'],
  ['12.5', 1, 'trade' as const, 'not all costs of one trade are known: only what is known is in this sum'],
  ['12.5', 1200, 'exit' as const, 'not all costs of 1,200 exits are known: only what is known is in this sum'],
])('beside costs of %s, %i of them not known in whole, it is said: %s', (sum, unknown, of, words) => {
  expect(sayCostsLeft(sum, unknown, of, format)).toBe(words);
});

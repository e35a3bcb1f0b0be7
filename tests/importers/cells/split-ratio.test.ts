import { expect, it } from 'vitest';
import { splitRatio } from '../../../src/importers/cells/split-ratio.ts';

it.each([
  ['1', '10', '10/1'],
  ['10', '30', '3/1'],
  ['11', '16', '3/2'],
  ['10.5', '42', '4/1'],
  ['200', '10', '1/20'],
  ['205', '10', '1/20'],
  ['3', '94', undefined],
  ['10', '93', undefined],
  ['0', '10', undefined],
  ['-10', '-20', undefined],
])('%s that became %s split %s', (before, after, ratio) => {
  const found = splitRatio(before, after);
  expect(found && `${found.numerator}/${found.denominator}`).toBe(ratio);
});

import { expect, it } from 'vitest';
import { splitRatio } from '../../../src/importers/cells/split-ratio.ts';

it.each([
  ['1', '10', '10/1'],
  ['10', '30', '3/1'],
  ['11', '16', '3/2'],
  ['10.5', '42', '4/1'],
  ['10.5', '42.5', undefined],
  ['10.3333', '30.9999', '3/1'],
  ['200', '10', '1/20'],
  ['205', '10', '1/20'],
  ['10', '1', undefined],
  ['10', '12', '6/5'],
  ['3', '94', undefined],
  ['10', '93', undefined],
  ['0', '10', undefined],
  ['-10', '-20', undefined],
])('%s that became %s split %s', (before, after, ratio) => {
  const found = splitRatio(before, after);
  expect(found && `${found.numerator}/${found.denominator}`).toBe(ratio);
});

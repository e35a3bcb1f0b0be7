import { isNear, isNegative, isNothing, minus, over, times } from './sums.ts';

/**
 * The ratio that makes so many shares of so many, when it is one that companies choose. Else the file does not hold all that was
 * bought: undefined, and nothing may be taken in its place, since a longer file of the same account will know it. The part of a share
 * that is left may have been paid out.
 */
export function splitRatio(before: string, after: string): { readonly numerator: string; readonly denominator: string } | undefined {
  if (isNothing(before) || isNegative(before)) return undefined;
  return RATIOS.find(({ numerator, denominator }) => {
    const left = minus(over(times(before, numerator), denominator), after);
    return isNear(left, '0', '0.9999') && isNear(over(left, before), '0', '0.05');
  });
}

const WHOLE = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100];
const BROKEN = [
  [3, 2],
  [4, 3],
  [5, 2],
  [5, 3],
  [5, 4],
  [6, 5],
  [11, 10],
];
const RATIOS = [...WHOLE.map((n) => [n, 1]), ...BROKEN, ...WHOLE.map((n) => [1, n])].map(([numerator, denominator]) => ({
  numerator: String(numerator),
  denominator: String(denominator),
}));

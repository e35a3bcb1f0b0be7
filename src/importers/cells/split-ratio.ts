import { isMore, isNegative, isNothing, minus, over, times } from './sums.ts';

/**
 * The ratio that makes so many shares of so many, when it is the only one that companies choose and that does; the part of a share
 * that is left may have been paid out. Undefined where several fit, or none: then the file does not hold all that was bought, and
 * nothing may be taken in its place, since a longer file of the same account will know it.
 */
export function splitRatio(before: string, after: string): Ratio | undefined {
  if (isNothing(before) || isNegative(before)) return undefined;
  const [ratio, ...others] = RATIOS.filter((each) => fits(each, before, after));
  return others.length === 0 ? ratio : undefined;
}

interface Ratio {
  readonly numerator: string;
  readonly denominator: string;
}

/** What is missing of the whole is less than a share, and little beside what was held. */
function fits({ numerator, denominator }: Ratio, before: string, after: string): boolean {
  const paidOut = minus(over(times(before, numerator), denominator), after);
  return isMore(paidOut, '-0.001') && isMore('1', paidOut) && isMore(times(before, '0.05'), paidOut);
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

/** What a growth over so many years is in one. null where it cannot be said: no time, less than nothing left, or beyond all numbers. */
export function yearlyGrowth(factor: number, years: number): number | null {
  const growth = years > 0 && factor >= 0 ? factor ** (1 / years) - 1 : Number.NaN;
  return Number.isFinite(growth) ? growth : null;
}

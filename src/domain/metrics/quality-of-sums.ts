import type { Total } from './totals.ts';

/** Good enough to see how it scatters; the figure itself takes two passes where values are nearly alike. null below two values, or where all are the same. */
export function deviationOfSums({ count, sum, second }: Total): number | null {
  if (count < 2) return null;
  const squares = second - (sum * sum) / count;
  return squares > second * NEARLY_NOTHING ? Math.sqrt(squares / (count - 1)) : null;
}
const NEARLY_NOTHING = 1e-12;

export function qualityOfSums(total: Total, most: number): number | null {
  const spread = deviationOfSums(total);
  return spread === null ? null : (Math.sqrt(Math.min(total.count, most)) * total.sum) / total.count / spread;
}

import type { Grouping } from '../../../src/contract/filter.ts';
import type { ReportGroup } from '../../../src/contract/reports.ts';
import { isDated } from './is-dated.ts';

/** Which rows are not shown: of months those before, of names those with the fewest trades, of what follows a scale those further on. */
export function sayMoreRows({ by }: Grouping, rows: readonly ReportGroup[], more: string): string {
  if (isDated({ by })) return `${more} earlier ${by}s are in the totals alone.`;
  const areNamed = rows.some(({ label }) => label !== null);
  return areNamed ? `${more} more rows of fewer trades each are in the totals alone.` : `${more} more rows are in the totals alone.`;
}

import { longestRun } from '../statistics/longest-run.ts';
import type { Days } from './figures.ts';

/** Days above zero, or below it, that followed each other. null: none closed a trade. */
export function longestRunOfDays({ results, trades }: Days, sign: 1 | -1): number | null {
  const traded = Array.from(results).filter((_, at) => trades[at] !== 0);
  return traded.length === 0 ? null : longestRun(Int8Array.from(traded, Math.sign), sign);
}

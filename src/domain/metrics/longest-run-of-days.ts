import { longestRun } from '../statistics/longest-run.ts';
import type { Days } from './figures.ts';

/** Days above zero, or below it, that followed each other. null: none closed a trade. */
export function longestRunOfDays({ results, trades }: Days, sign: 1 | -1): number | null {
  const signs = new Int8Array(results.length);
  let traded = 0;
  for (let at = 0; at < results.length; at++) if (trades[at] !== 0) signs[traded++] = Math.sign(results[at] as number);
  return traded === 0 ? null : longestRun(signs.subarray(0, traded), sign);
}

import type { Days } from './figures.ts';

/** What each day made of what was there before it, with all results left in. null: the capital is not known, or used up on the way. */
export function dayReturns({ results, capital, came }: Days): Float64Array | null {
  if (capital === null) return null;
  const returns = new Float64Array(results.length);
  let there = capital;
  for (let at = 0; at < results.length; at++) {
    there += came?.[at] ?? 0;
    if (there <= 0) return null;
    returns[at] = (results[at] as number) / there;
    there += results[at] as number;
  }
  return returns;
}

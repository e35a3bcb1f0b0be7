import { checkedSum } from '../money/checked-sum.ts';
import type { PnlSource, Sums } from './trade-row.ts';

/** Of several: unknown as soon as one of them is. */
export function tradeSums(parts: readonly Sums[]): Sums {
  return {
    gross: total(parts.map(({ gross }) => gross)),
    computed: total(parts.map(({ computed }) => computed)),
    costs: total(parts.map(({ costs }) => costs)),
    carry: checkedSum(parts.map(({ carry }) => carry)),
    net: total(parts.map(({ net }) => net)),
    gross_quote: total(parts.map(({ gross_quote }) => gross_quote)),
    costs_quote: total(parts.map(({ costs_quote }) => costs_quote)),
  };
}

/** What of a whole is not in its parts. */
export function rest(whole: number | null, parts: readonly (number | null)[]): number | null {
  const taken = total(parts);
  return whole === null || taken === null ? null : checkedSum([whole, -taken]);
}

export function total(amounts: readonly (number | null)[]): number | null {
  return amounts.includes(null) ? null : checkedSum(amounts as number[]);
}

export function netOf(gross: number | null, costs: number | null, carry: number): number | null {
  return gross === null || costs === null ? null : checkedSum([gross, -costs, carry]);
}

export function pnlSource(sources: readonly PnlSource[]): PnlSource {
  const [first = 'computed'] = sources;
  return sources.every((source) => source === first) ? first : 'mixed';
}

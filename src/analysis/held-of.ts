import type { TradeColumns } from './trade-columns.ts';

/** How long a trade was held; NaN while it is open, and where the day alone is known of either end. */
export function heldOf({ of: { heldByDay, closedAt, openedAt } }: TradeColumns): (slot: number) => number {
  return (slot) => (heldByDay[slot] === 1 ? Number.NaN : (closedAt[slot] as number) - (openedAt[slot] as number));
}

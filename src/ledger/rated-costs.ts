import { selectRateOn } from '../db/queries/rates.ts';
import type { Db } from '../db/rows.ts';

interface Cost {
  readonly currency: string;
  readonly rate?: string | null | undefined;
}

/** Costs with the rate of their day, where they are in a currency that needs one and it is known. */
export async function ratedCosts<C extends Cost>(
  db: Db,
  costs: readonly C[],
  { day, to, own }: { day: string; to: string; own: readonly string[] },
): Promise<C[]> {
  const rated: C[] = [];
  for (const cost of costs) {
    const needs = (cost.rate ?? null) === null && cost.currency !== to && !own.includes(cost.currency);
    const known = needs ? await selectRateOn(db, { day, from: cost.currency, to }) : undefined;
    rated.push(known ? { ...cost, rate: known.rate } : cost);
  }
  return rated;
}

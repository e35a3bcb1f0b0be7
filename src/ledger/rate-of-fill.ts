import { selectRateOn } from '../db/queries/rates.ts';
import type { Db } from '../db/rows.ts';
import { showWhen } from '../domain/calendar/when.ts';

/** As given, else what is known of that day; none where nothing is converted. */
export async function rateOfFill(
  db: Db,
  fill: { given: string | null; at: number; currency: string; account: { currency: string } },
): Promise<{ rate: string | null; source: string | null }> {
  const { given, at, currency, account } = fill;
  if (currency === account.currency) return { rate: null, source: null };
  if (given !== null) return { rate: given, source: 'user' };
  return (await selectRateOn(db, { day: showWhen(at, 'day'), from: currency, to: account.currency })) ?? { rate: null, source: null };
}

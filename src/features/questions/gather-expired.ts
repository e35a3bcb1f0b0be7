import type { Question } from '../../contract/questions.ts';
import type { ReadContext } from '../../db/context.ts';
import { selectExpiring } from '../../db/queries/questions.ts';
import { selectSettings } from '../../db/queries/settings.ts';
import { createTradingDay, dayText, type TradingDayRule } from '../../domain/calendar/trading-day.ts';
import { DEFAULT_SETTINGS } from '../../domain/default-settings.ts';

export type Expiring = Awaited<ReturnType<typeof selectExpiring>>[number];

/** Options that are still open although their last day is over where the account is. */
export async function gatherExpired(context: ReadContext, account: string | null): Promise<Question[]> {
  return (await expired(context, account)).map(({ account, name, instrument, symbol, position, direction, open_quantity, expiry }) => ({
    kind: 'expired_or_assigned',
    ...{ subject: position, account, instrument },
    sentence: `${symbol} in “${name}” is past its last day (${expiry}) and still open: ${open_quantity} ${direction}. Expired or assigned?`,
    details: { position, direction, quantity: open_quantity, expiry: expiry as string },
    answers: ['expired', direction === 'long' ? 'exercised' : 'assigned', 'cash_settled'],
  }));
}

export async function expired({ db, now }: Pick<ReadContext, 'db' | 'now'>, account: string | null): Promise<Expiring[]> {
  const rows = await selectExpiring(db, account);
  if (rows.length === 0) return [];
  const usual = ((await selectSettings(db)).get('day') ?? DEFAULT_SETTINGS.day) as TradingDayRule;
  const at = now();
  const today = (row: Expiring) => dayText(createTradingDay(ruleOf(row) ?? usual)(at));
  return rows.filter((row) => ['option', 'futureOption', 'warrant'].includes(row.class) && lastDay(row) < today(row));
}

/** Of a month it is not known which day: all of it must be over. */
export const lastDay = ({ expiry }: Pick<Expiring, 'expiry'>): string =>
  (expiry as string).length === 7 ? `${expiry}-31` : (expiry as string);

function ruleOf({ day_zone, day_starts_at, day_label }: Expiring): TradingDayRule | null {
  // The table holds all three or none.
  return day_zone === null ? null : { zone: day_zone, startsAt: day_starts_at as string, label: day_label as 'start' | 'end' };
}

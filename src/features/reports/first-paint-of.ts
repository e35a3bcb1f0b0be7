import type { OutputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import type { ReadContext } from '../../db/context.ts';
import { daysOfTotals } from '../../db/queries/days-of-totals.ts';
import { dayText } from '../../domain/calendar/trading-day.ts';
import { conventionsOf } from '../table/conventions.ts';
import { showMoney } from './show-figure.ts';

/** A curve to look at while the columns are still on their way. Several currencies are for those, who know the rates. */
export async function firstPaintOf(context: ReadContext): Promise<OutputOf<typeof reports.firstPaint>> {
  const { statisticsUse } = await conventionsOf(context);
  const days = daysOfTotals(context.sql);
  const currencies = new Set(days.map(({ currency }) => currency));
  const [currency] = currencies;
  if (currencies.size !== 1 || currency === undefined) return { currency: null, days: [] };
  return { currency, days: days.map((each) => ({ day: dayText(each.day), net: showMoney(each[statisticsUse], currency) })) };
}

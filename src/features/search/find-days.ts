import type { HitGroup } from '../../contract/search.ts';
import type { ReadContext } from '../../db/context.ts';
import { countExitsOf } from '../../db/queries/search-hits.ts';
import { selectSettings } from '../../db/queries/settings.ts';
import { createTradingDay, dayNumber, dayText } from '../../domain/calendar/trading-day.ts';
import { monthNames, typedDays } from '../../domain/calendar/typed-days.ts';
import { NO_CONTEXT } from './mark-text.ts';

/** The days that what was typed may be. */
export async function findDays({ db, sql, now }: ReadContext, text: string): Promise<HitGroup> {
  const stored = await selectSettings(db);
  const system = Intl.DateTimeFormat().resolvedOptions();
  const zone = (stored.get('reportingZone') as string | null | undefined) ?? system.timeZone;
  const locale = (stored.get('locale') as string | null | undefined) ?? system.locale;
  const today = dayText(createTradingDay({ zone, startsAt: '00:00', label: 'start' })(now()));
  const hits = typedDays(text, today, monthsOf(locale)).map((day) => ({
    ...{ kind: 'day' as const, id: day, title: { text: day, marks: [] }, context: NO_CONTEXT, trade: null },
    count: countExitsOf(sql, dayNumber(day)),
  }));
  return { name: 'days', total: hits.length, hits };
}

const known = new Map<string, ReturnType<typeof monthNames>>();
function monthsOf(locale: string) {
  const months = known.get(locale) ?? monthNames(['en', locale]);
  known.set(locale, months);
  return months;
}

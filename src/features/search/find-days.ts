import type { HitGroup } from '../../contract/search.ts';
import type { ReadContext } from '../../db/context.ts';
import { countExitsOf } from '../../db/queries/search-hits.ts';
import { selectSettings } from '../../db/queries/settings.ts';
import { dayNumber } from '../../domain/calendar/trading-day.ts';
import { monthNames, typedDays } from '../../domain/calendar/typed-days.ts';
import { conventionsOf } from '../table/conventions.ts';
import { NO_CONTEXT } from './mark-text.ts';

/** The days that what was typed may be. */
export async function findDays(context: ReadContext, text: string): Promise<HitGroup> {
  const { db, sql } = context;
  const locale = ((await selectSettings(db)).get('locale') as string | null | undefined) ?? Intl.DateTimeFormat().resolvedOptions().locale;
  const { today } = await conventionsOf(context);
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

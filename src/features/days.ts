import { realisedDays } from '../analysis/reports/realised-days.ts';
import type { DayCell, days } from '../contract/days.ts';
import type { ReadContext } from '../db/context.ts';
import { selectWrittenDays } from '../db/queries/written-days.ts';
import { dayNumber, dayText } from '../domain/calendar/trading-day.ts';
import type { Filter } from '../domain/filter.ts';
import { sayWords } from '../ledger/say-words.ts';
import { chosen } from './days/chosen.ts';
import { dayPage } from './days/day-page.ts';
import { subjectOf, weekOf, wordsOf } from './days/day-words.ts';
import { showDays } from './days/show-day.ts';
import type { HandlersFor } from './handlers-for.ts';

export const dayHandlers: HandlersFor<typeof days> = {
  get: ({ day, filter }, context) => dayPage(context, day, filter),

  calendar: async ({ from, to, filter }, context) => ({ days: await daysOf(context, from, to, filter) }),

  async week({ day, filter }, context) {
    const week = await weekOf(context.db, day);
    const [from, to] = [dayText(week.from), dayText(week.to)];
    return { from, to, days: await daysOf(context, from, to, filter), words: await wordsOf(context.db, 'week', day) };
  },

  async annotate({ of, day, version, changes }, context) {
    context.recorder.describe(`Write about ${NAMES[of]} ${day}`);
    await sayWords(context, of, [await subjectOf(context.db, of, day)], version, changes);
    return { words: await wordsOf(context.db, of, day) };
  },
};

const NAMES = { day: 'the day', day_plan: 'the plan of', week: 'the week of' } as const;

async function daysOf(context: ReadContext, from: string, to: string, filter: Filter): Promise<DayCell[]> {
  const { columns, selection, span, conventions } = await chosen(context, filter, { from: dayNumber(from), to: dayNumber(to) });
  return showDays(realisedDays(columns, selection, span, conventions), await selectWrittenDays(context.db, from, to, filter.accounts));
}

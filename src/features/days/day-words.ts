import type { ReadContext } from '../../db/context.ts';
import { selectDayResult } from '../../db/queries/day-result.ts';
import { selectSettings } from '../../db/queries/settings.ts';
import { firstOfWeek, type WeekStart } from '../../domain/calendar/first-of-week.ts';
import { dayNumber, dayText } from '../../domain/calendar/trading-day.ts';
import { DEFAULT_SETTINGS } from '../../domain/default-settings.ts';
import type { Subject } from '../../ledger/say-words.ts';
import { readWords, type UnitedWords } from '../../ledger/words.ts';

export type WrittenOf = 'day' | 'day_plan' | 'week';
type Db = ReadContext['db'];

/** What is written about a day, its plan or its week hangs on days as they are written. */
export async function subjectOf(db: Db, of: WrittenOf, day: string): Promise<Subject> {
  switch (of) {
    case 'day':
      return { anchors: { first: day, all: [day] }, isNow: await selectDayResult(db, dayNumber(day)) };
    case 'day_plan':
      return { anchors: { first: day, all: [day] }, isNow: '' };
    case 'week': {
      // Weeks may have begun on another day when it was written: whatever hangs on one of the seven is of this week.
      const { days } = await weekOf(db, day);
      return { anchors: { first: days[0] as string, all: days }, isNow: '' };
    }
  }
}

export async function wordsOf(db: Db, of: WrittenOf, day: string): Promise<UnitedWords> {
  const [words] = await readWords(db, of, [await subjectOf(db, of, day)]);
  return words as UnitedWords;
}

/** The seven days of the week of a day. */
export async function weekOf(db: Db, day: string): Promise<{ from: number; to: number; days: string[] }> {
  const start = ((await selectSettings(db)).get('weekStart') as WeekStart | undefined) ?? DEFAULT_SETTINGS.weekStart;
  const from = firstOfWeek(dayNumber(day), start);
  return { from, to: from + 6, days: Array.from({ length: 7 }, (_, at) => dayText(from + at)) };
}

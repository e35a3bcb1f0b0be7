import { dayText } from '../../domain/calendar/trading-day.ts';
import { hourIn, NO_HOUR, weekdayIn } from '../clocks.ts';
import type { Columns } from '../columns.ts';
import type { Conventions } from '../select.ts';
import { NO_DAY } from '../trade-columns.ts';
import { type Groups, NO_NAME, NONE } from './groups.ts';
import { few } from './word-groups.ts';

/** What the clocks of the reporting zone showed at the opening; where the hour is not known, its date. 1 is Monday. */
export const weekdayGroups = ({ trades }: Columns, { zone }: Conventions): Groups =>
  few(['', '1', '2', '3', '4', '5', '6', '7'], weekdayIn(zone, trades));

export function hourGroups({ trades }: Columns, { zone }: Conventions): Groups {
  const hour = hourIn(zone, trades);
  return few(['', ...Array.from({ length: NO_HOUR }, (_, hour) => String(hour))], (slot) => {
    const own = hour(slot);
    return own === NO_HOUR ? NONE : own + 1;
  });
}

/** Of the day that a trade belongs to, by the days of the account. What is open belongs to none. */
export const monthGroups = (columns: Columns, conventions: Conventions): Groups => dated(columns, conventions, 7);
export const yearGroups = (columns: Columns, conventions: Conventions): Groups => dated(columns, conventions, 4);

/** So many letters of a day such as 2026-01-31. */
function dated({ trades }: Columns, { tradeBelongsTo }: Conventions, letters: number): Groups {
  const { closedDay } = trades.of;
  const ownDay = tradeBelongsTo === 'lastExit' ? closedDay : trades.of.openedDay;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let slot = 0; slot < trades.length; slot++) {
    const day = ownDay[slot] as number;
    if (trades.alive[slot] === 0 || closedDay[slot] === NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const keys = [''];
  const ofDay = new Int32Array(last >= first ? last - first + 1 : 0);
  for (let at = 0; at < ofDay.length; at++) {
    const key = dayText(first + at).slice(0, letters);
    if (keys.at(-1) !== key) keys.push(key);
    ofDay[at] = keys.length - 1;
  }
  return {
    count: keys.length,
    of: (slot) => (closedDay[slot] === NO_DAY ? NONE : (ofDay[(ownDay[slot] as number) - first] as number)),
    name: (group) => (keys[group] ? { key: keys[group], label: null } : NO_NAME),
    find: (key) => keys.indexOf(key),
  };
}

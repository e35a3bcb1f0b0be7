import type { DayCell } from '../../../src/contract/days.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFilter } from '../../filter/use-filter.ts';

/** The days of a year, which every calendar in it is drawn from: going to the next month asks nothing. */
export function useYear(day: string) {
  const { filter } = useFilter();
  const year = day.slice(0, 4);
  const { data, error } = useQuery(api.days.calendar, { from: `${year}-01-01`, to: `${year}-12-31`, filter }, { keepPrevious: true });
  // What is kept of another year is nothing of this one.
  const days = data?.days.filter((own) => own.day.startsWith(year));
  return { days, byDay: new Map<string, DayCell>(days?.map((own) => [own.day, own])), error };
}

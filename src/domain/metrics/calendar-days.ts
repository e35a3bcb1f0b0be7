import type { Days } from './figures.ts';

/** How long they lasted by the calendar, whichever of them are left out. */
export const calendarDays = ({ calendarDays: days, results }: Days): number => days ?? results.length;

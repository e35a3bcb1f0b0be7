import type { Columns } from '../columns.ts';
import { inTimeOrder } from '../time-order.ts';
import { untilChanged } from '../until-changed.ts';
import type { Groups } from './groups.ts';
import { few } from './word-groups.ts';

/** The first, second … trade that an account opened on a day, whatever else is filtered. */
export function nthOfDay(columns: Columns): Groups {
  const nth = numbersOf(columns);
  return few(['', '1', '2', '3', '4', '5', '6', '7', '8', '9', String(LAST)], (slot) => Math.min(nth[slot] as number, LAST));
}

/** And all after it. */
const LAST = 10;

const numbersOf = untilChanged((columns): Uint16Array => {
  const { trades } = columns;
  const nth = new Uint16Array(trades.length);
  const seen = new Map<number, number>();
  for (const slot of inTimeOrder(trades, columns.rev, 'openedAt', trades.all())) {
    const day = (trades.of.openedDay[slot] as number) * 65_536 + (trades.of.account[slot] as number);
    const number = (seen.get(day) ?? 0) + 1;
    seen.set(day, number);
    nth[slot] = Math.min(number, LAST);
  }
  return nth;
});

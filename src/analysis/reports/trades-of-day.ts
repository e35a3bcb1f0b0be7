import type { Columns } from '../columns.ts';
import { NO_DAY } from '../trade-columns.ts';
import { type DaySpan, eachExit } from './realised-days.ts';

/** What became of trades on a day: each stands in one list. */
export interface TradesOfDay {
  readonly closed: number[];
  /** And open when the day ended. */
  readonly opened: number[];
  readonly adjusted: number[];
  readonly held: number[];
}

/** Held trades that were added to look untouched to the columns, which have no entries: whoever knows them says so. */
export function tradesOfDay(
  { trades }: Columns,
  selection: Int32Array,
  day: number,
  isTouched: { hasExit(slot: number): boolean; addedTo(slots: readonly number[]): ReadonlySet<number> },
): TradesOfDay {
  const { of } = trades;
  const lists = { closed: [] as number[], opened: [] as number[], adjusted: [] as number[] };
  const still: number[] = [];
  for (const slot of selection) {
    const [opened, closed] = [of.openedDay[slot] as number, of.closedDay[slot] as number];
    if (closed === day) lists.closed.push(slot);
    else if (opened > day || (closed !== NO_DAY && closed < day)) continue;
    else if (opened === day) lists.opened.push(slot);
    else if (isTouched.hasExit(slot)) lists.adjusted.push(slot);
    else still.push(slot);
  }
  const added = isTouched.addedTo(still);
  const byOpening = (a: number, b: number) => (of.openedAt[a] as number) - (of.openedAt[b] as number);
  return {
    closed: lists.closed.sort((a, b) => (of.closedAt[a] as number) - (of.closedAt[b] as number)),
    opened: lists.opened.sort(byOpening),
    adjusted: [...lists.adjusted, ...still.filter((slot) => added.has(slot))].sort(byOpening),
    held: still.filter((slot) => !added.has(slot)).sort(byOpening),
  };
}

/** The nearest days of a span before and after one, on which a trade was opened or something was realised. */
export function daysBeside(
  columns: Columns,
  selection: Int32Array,
  span: DaySpan,
  day: number,
): { before: number | null; after: number | null } {
  let [before, after] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const see = (other: number) => {
    if (other < day && other > before) before = other;
    if (other > day && other < after) after = other;
  };
  const { openedDay } = columns.trades.of;
  for (const slot of selection) {
    const opened = openedDay[slot] as number;
    if (opened >= span.from && opened <= span.to) see(opened);
  }
  eachExit(columns, selection, span, (exit) => see(columns.exits.of.day[exit] as number));
  return { before: Number.isFinite(before) ? before : null, after: Number.isFinite(after) ? after : null };
}

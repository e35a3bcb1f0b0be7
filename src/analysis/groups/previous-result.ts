import type { Columns } from '../columns.ts';
import { type Judging, resultOf } from '../result-of.ts';
import type { Conventions } from '../select.ts';
import { inTimeOrder } from '../time-order.ts';
import type { Groups } from './groups.ts';
import { few } from './word-groups.ts';

const RESULTS = ['', 'win', 'loss', 'breakeven', 'unknown'] as const;

/** How the trade ended that its account had closed last when this one was opened; none: it had closed none. */
export function previousResult(columns: Columns, { breakeven, statisticsUse }: Conventions): Groups {
  const judged = JSON.stringify([breakeven, statisticsUse]);
  const last = known.get(columns.trades);
  const before = last?.rev === columns.rev && last.judged === judged ? last.before : find(columns, { breakeven, statisticsUse });
  known.set(columns.trades, { rev: columns.rev, judged, before });
  return few(RESULTS, (slot) => before[slot] as number);
}

/**
 * Both orders are walked once, side by side. A trade comes before what was opened after it began, itself least of all: what began and
 * ended at one instant waits for the next, and so does what ended by its day, the midnight before it began.
 */
function find(columns: Columns, judging: Judging): Uint8Array {
  const { trades, names } = columns;
  const { account, openedAt, closedAt } = trades.of;
  const result = resultOf(trades, names, judging);
  const order = (by: 'openedAt' | 'closedAt') => inTimeOrder(trades, columns.rev, by, trades.all());
  const closings = order('closedAt');
  const before = new Uint8Array(trades.length);
  const last = new Map<number, number>();
  const see = (at: number) => {
    const of = account[closings[at] as number] as number;
    if (at > (last.get(of) ?? -1)) last.set(of, at);
  };
  let waiting: number[] = [];
  let firstToGo = Number.POSITIVE_INFINITY;
  let next = 0;
  const seeOrWait = (at: number, opened: number) => {
    const began = openedAt[closings[at] as number] as number;
    if (began < opened) return see(at);
    waiting.push(at);
    firstToGo = Math.min(firstToGo, began);
  };
  for (const slot of order('openedAt')) {
    const opened = openedAt[slot] as number;
    if (firstToGo < opened) {
      const waited = waiting;
      [waiting, firstToGo] = [[], Number.POSITIVE_INFINITY];
      for (const at of waited) seeOrWait(at, opened);
    }
    for (; next < closings.length && (closedAt[closings[next] as number] as number) <= opened; next++) seeOrWait(next, opened);
    const at = last.get(account[slot] as number);
    before[slot] = at === undefined ? 0 : RESULTS.indexOf(result(closings[at] as number));
  }
  return before;
}

const known = new WeakMap<object, { rev: number; judged: string; before: Uint8Array }>();

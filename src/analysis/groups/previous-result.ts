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

/** Both orders are walked once, side by side. What began and ended at one instant comes before nothing else of that instant, itself least of all. */
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
  let next = 0;
  for (const slot of order('openedAt')) {
    const opened = openedAt[slot] as number;
    // All that wait began and ended at one instant: they are over together.
    const [first] = waiting;
    if (first !== undefined && (closedAt[closings[first] as number] as number) < opened) {
      for (const at of waiting) see(at);
      waiting = [];
    }
    for (; next < closings.length && (closedAt[closings[next] as number] as number) <= opened; next++) {
      if ((openedAt[closings[next] as number] as number) === opened) waiting.push(next);
      else see(next);
    }
    const at = last.get(account[slot] as number);
    before[slot] = at === undefined ? 0 : RESULTS.indexOf(result(closings[at] as number));
  }
  return before;
}

const known = new WeakMap<object, { rev: number; judged: string; before: Uint8Array }>();

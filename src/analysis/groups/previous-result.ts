import type { Columns } from '../columns.ts';
import { resultOf } from '../result-of.ts';
import type { Conventions } from '../select.ts';
import { inTimeOrder } from '../time-order.ts';
import type { Groups } from './groups.ts';
import { few } from './word-groups.ts';

const RESULTS = ['', 'win', 'loss', 'breakeven', 'unknown'] as const;

/** How the trade ended that its account had closed last when this one was opened; none: it had closed none. */
export function previousResult(columns: Columns, { breakeven }: Conventions): Groups {
  const judged = JSON.stringify(breakeven);
  const last = known.get(columns.trades);
  const before = last?.rev === columns.rev && last.judged === judged ? last.before : find(columns, breakeven);
  known.set(columns.trades, { rev: columns.rev, judged, before });
  return few(RESULTS, (slot) => before[slot] as number);
}

/** Both orders are walked once, side by side. */
function find(columns: Columns, breakeven: Conventions['breakeven']): Uint8Array {
  const { trades, names } = columns;
  const result = resultOf(trades, names, breakeven);
  const order = (by: 'openedAt' | 'closedAt') => inTimeOrder(trades, columns.rev, by, trades.all());
  const closings = order('closedAt');
  const before = new Uint8Array(trades.length);
  const last = new Map<number, number>();
  let next = 0;
  for (const slot of order('openedAt')) {
    const opened = trades.of.openedAt[slot] as number;
    while (next < closings.length && (trades.of.closedAt[closings[next] as number] as number) <= opened) {
      const closed = closings[next++] as number;
      last.set(trades.of.account[closed] as number, RESULTS.indexOf(result(closed)));
    }
    before[slot] = last.get(trades.of.account[slot] as number) ?? 0;
  }
  return before;
}

const known = new WeakMap<object, { rev: number; judged: string; before: Uint8Array }>();

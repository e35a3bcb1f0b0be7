import { type MouseEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { TradeRow } from '../../../src/contract/table.ts';
import { api } from '../../api.ts';
import { filterPath } from '../../filter/filter-path.ts';
import { useFormat } from '../../format/format-context.ts';
import { isDialogOpen } from '../../ui/is-dialog-open.ts';
import { group, putIntoBin, rate, review } from './bulk-actions.ts';
import type { BulkAction } from './bulk-bar.tsx';
import { cellAt } from './cell-at.ts';
import { leaveTable, leftTable } from './left-table.ts';
import type { Marking } from './mark-popover.tsx';
import type { GridHandle } from './trade-grid.tsx';
import { useSelection } from './use-selection.ts';
import { useTableKeys } from './use-table-keys.ts';
import type { Asked } from './use-trade-pages.ts';

/** The row under the keyboard, what is selected, and all that keys and clicks do with both. */
export function useTradeTable(asked: Asked) {
  const format = useFormat();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const address = pathname + search;
  const [left] = useState(() => leftTable(address));
  const [cursor, setCursor] = useState(left?.cursor ?? -1);
  const [marking, setMarking] = useState<Marking | null>(null);
  const selection = useSelection();
  const grid = useRef<GridHandle>(null);
  const scroll = useRef<HTMLDivElement>(null);

  useStayWhereLeft(address, cursor, scroll, left !== null);
  useStartOver(asked, () => setCursor(-1), selection.clear);

  const total = () => grid.current?.rows.total ?? 0;
  const rowAt = (place: number): TradeRow | undefined => grid.current?.rows.rowAt(place);
  const targets = (): string[] => (selection.uids.size > 0 ? [...selection.uids] : [rowAt(cursor)?.uid].filter((uid) => uid !== undefined));
  const open = (place: number) => {
    const row = rowAt(place);
    if (row) navigate(filterPath(`/trades/${row.uid}`, asked.filter, asked.sort));
  };

  function goTo(place: number, extending = false) {
    if (total() === 0) return;
    const next = Math.max(0, Math.min(total() - 1, place));
    grid.current?.focus();
    grid.current?.scrollTo(next);
    if (extending) selection.extend(next, Math.max(0, cursor), uidsBetween);
    else selection.begin(next);
    setCursor(next);
  }

  function uidsBetween(from: number, to: number): string[] | Promise<string[]> {
    const rows = Array.from({ length: to - from + 1 }, (_, n) => rowAt(from + n)?.uid);
    if (rows.every((uid) => uid !== undefined)) return rows as string[];
    return api.table.uids({ ...asked, limit: to + 1 }).then(({ uids }) => uids.slice(from));
  }

  function mark(what: Marking['what'], at: HTMLElement | null = null) {
    const uids = targets();
    const button = at ?? (selection.uids.size > 0 ? document.querySelector<HTMLElement>(`[data-bulk=${what}]`) : null);
    const row = rowAt(cursor);
    const cell = cellAt(cursor, what) ?? cellAt(cursor, 'symbol');
    if (uids.length === 0) return;
    if (button) setMarking({ what, uids, at: button, side: at ? 'bottom' : 'top', row: null });
    else if (row && cell) setMarking({ what, uids, at: cell, side: 'bottom', row: { place: cursor, uid: row.uid } });
    else if (row) {
      // It is scrolled away: the next frame draws it, and asks beside it.
      grid.current?.scrollTo(cursor);
      requestAnimationFrame(() => cellAt(cursor, 'symbol') && mark(what));
    }
  }

  async function act(action: Exclude<BulkAction, Marking['what']>) {
    const uids = targets();
    if (action === 'clear') selection.clear();
    if (uids.length === 0) return;
    if (action === 'reviewed') {
      const only = uids.length === 1 ? rowOf(uids[0] as string) : undefined;
      await review(format, uids, !(only?.reviewed && !only.changedSinceReview));
    }
    // What became one or went has no place in a selection any more.
    if (action === 'group' && (await group(format, uids))) selection.clear();
    if (action === 'bin' && (await putIntoBin(format, uids))) selection.clear();
    grid.current?.focus();
  }

  const rowOf = (uid: string): TradeRow | undefined => {
    const pages = [...(grid.current?.rows.pages.values() ?? [])];
    return pages.flat().find((row) => row.uid === uid);
  };

  useTableKeys({
    move(by, extending) {
      const inSight = grid.current?.rowsInSight() ?? 1;
      const to = { start: 0, end: total() - 1, pageUp: cursor - inSight, pageDown: cursor + inSight };
      goTo(typeof by === 'number' ? cursor + by : to[by], extending);
    },
    open: () => open(cursor),
    select() {
      const row = rowAt(cursor);
      if (row) selection.toggle(row.uid, cursor);
    },
    selectAll: () => void api.table.uids(asked).then(({ uids }) => selection.all(uids, JSON.stringify(asked.filter))),
    clear: selection.clear,
    press(key) {
      if (cursor < 0 && selection.uids.size === 0) return false;
      if (/^[0-5]$/.test(key)) {
        const uids = targets();
        if (uids.length > 0) void rate(format, uids, key === '0' ? null : Number(key));
        return true;
      }
      const [what, action] = [MARKING[key], ACTION[key]];
      if (what) mark(what);
      if (action) void act(action);
      return what !== undefined || action !== undefined;
    },
  });

  function onClick(event: MouseEvent, place: number, cell: string) {
    const row = rowAt(place);
    if (!row || (event.target as Element).closest('a')) return leaveCursor(place);
    const [toggles, extending] = [cell === 'check' || event.ctrlKey || event.metaKey, event.shiftKey];
    if (extending) selection.extend(place, Math.max(0, cursor), uidsBetween);
    else if (toggles) selection.toggle(row.uid, place);
    else if (event.detail === 2) open(place);
    else onCell(event.target as HTMLElement, row, place, cell);
    leaveCursor(place);
    if (!extending && !toggles) selection.begin(place);
  }

  /** What can be said in place is said of this row alone, whatever is selected. */
  function onCell(target: HTMLElement, row: TradeRow, place: number, cell: string) {
    const at = target.closest<HTMLElement>('[data-cell]');
    if (at && (cell === 'tags' || cell === 'setup'))
      setMarking({ what: cell, uids: [row.uid], at, side: 'bottom', row: { place, uid: row.uid } });
    const value = Number(target.closest('[data-rate]')?.getAttribute('data-rate') ?? 0);
    if (value > 0) void rate(format, [row.uid], value === row.rating ? null : value);
  }

  const leaveCursor = (place: number) => setCursor(place);

  return {
    cursor,
    selection,
    grid,
    scroll,
    marking,
    top: left?.top ?? 0,
    onClick,
    mark,
    act,
    onMarking(next: Marking | null) {
      setMarking(next);
      if (next === null) grid.current?.focus();
    },
  };
}

/** Who comes back finds the row he left, at the height where it was. */
function useStayWhereLeft(address: string, cursor: number, scroll: RefObject<HTMLElement | null>, isBack: boolean): void {
  const now = useRef({ address, cursor });
  now.current = { address, cursor };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes and when it goes
  useLayoutEffect(() => {
    if (isBack && !isDialogOpen()) scroll.current?.focus({ preventScroll: true });
    return () => leaveTable({ ...now.current, top: scroll.current?.scrollTop ?? 0 });
  }, []);
}

/** Another filter or order begins at none of its rows; what a filter no longer shows is not selected any more. */
function useStartOver({ filter, sort }: Asked, reset: () => void, clear: () => void): void {
  const [f, s] = [JSON.stringify(filter), JSON.stringify(sort)];
  const before = useRef({ f, s });
  // biome-ignore lint/correctness/useExhaustiveDependencies: when what is asked changes
  useEffect(() => {
    if (before.current.f === f && before.current.s === s) return;
    reset();
    if (before.current.f !== f) clear();
    before.current = { f, s };
  }, [f, s]);
}

const MARKING: Readonly<Record<string, Marking['what']>> = { t: 'tags', s: 'setup', r: 'rating' };
const ACTION: Readonly<Record<string, 'reviewed' | 'group' | 'bin'>> = { v: 'reviewed', G: 'group', Delete: 'bin', Backspace: 'bin' };

import type { Connection } from '../db/connection.ts';
import type { Filter, Sort, SortBy } from '../domain/filter.ts';
import { beside } from './beside.ts';
import { type Columns, columnsOf } from './columns.ts';
import { firstRows } from './first-rows.ts';
import { type PartOfOrder, partOfOrder } from './part-of-order.ts';
import { type Conventions, select } from './select.ts';
import { sortKeys } from './sort-keys.ts';

/** What a table shows of the journal at this moment. */
export interface View {
  readonly columns: Columns;
  /** Slots, by the ids of their trades. */
  readonly selection: Int32Array;
  /** So many of them in an order, beginning at a place. */
  page(sort: Sort, offset: number, limit: number): Int32Array;
  /** Where a trade stands, and the slots of those next to it, -1 where none is; null where it is not among them. */
  beside(sort: Sort, slot: number): { place: number; before: number; after: number } | null;
}

/** What was just asked is remembered until something changes. */
export function viewOf(sql: Connection, filter: Filter, conventions: Conventions): View {
  const columns = columnsOf(sql);
  const key = JSON.stringify([columns.rev, filter, conventions]);
  const others = (remembered.get(columns) ?? []).filter((each) => each.rev === columns.rev);
  const known = others.find((each) => each.key === key);
  const state: State = known ?? { key, rev: columns.rev, filter, conventions, selection: selected(), order: null };
  remembered.set(columns, [state, ...others.filter((each) => each !== known)].slice(0, MOST));
  const { selection } = state;
  const slotAt = (row: number) => (row < 0 ? -1 : (selection[row] as number));

  return {
    columns,
    selection,
    page({ by, descending }, offset, limit) {
      const isNear = offset + limit <= FIRST_ROWS && state.order?.by !== by;
      const rows = isNear
        ? firstRows(sortKeys(columns, by, selection), offset + limit, descending).subarray(offset)
        : orderBy(by).slice(offset, offset + limit, descending);
      return rows.map(slotAt);
    },
    beside({ by, descending }, slot) {
      const row = selection.indexOf(slot);
      if (row < 0) return null;
      const { place, before, after } = beside(allKeys(by), row, descending);
      return { place, before: slotAt(before), after: slotAt(after) };
    },
  };

  /** Whoever asks for more than was just asked for looks at the trades of that alone. */
  function selected(): Int32Array {
    const [narrowest] = others.filter((each) => asksMore(filter, each.filter) && isSame(conventions, each.conventions)).sort(bySize);
    if (!narrowest) return select(sql, columns, filter, conventions);
    const more = Object.entries(filter).filter(([name]) => !Object.hasOwn(narrowest.filter, name));
    return select(sql, columns, Object.fromEntries(more), conventions, narrowest.selection);
  }

  function allKeys(by: SortBy): Float64Array {
    return sortKeys(columns, by, selection).between(0, selection.length);
  }

  function orderBy(by: SortBy): PartOfOrder {
    if (state.order?.by !== by) state.order = { by, parts: partOfOrder(allKeys(by)) };
    return state.order.parts;
  }
}

interface State {
  readonly key: string;
  readonly rev: number;
  readonly filter: Filter;
  readonly conventions: Conventions;
  readonly selection: Int32Array;
  /** The one in use. */
  order: { readonly by: SortBy; readonly parts: PartOfOrder } | null;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const asksMore = (filter: Filter, than: Filter): boolean =>
  Object.entries(than).every(([name, value]) => isSame(filter[name as keyof Filter], value));
const bySize = (a: State, b: State): number => a.selection.length - b.selection.length;

const remembered = new WeakMap<Columns, State[]>();
/** Those of a table, of the dashboard beside it, and what either is compared with. */
const MOST = 4;
const FIRST_ROWS = 1000;

import type { Connection } from '../db/connection.ts';
import type { Filter, Sort } from '../domain/filter.ts';
import { type Columns, columnsOf } from './columns.ts';
import { firstRows } from './first-rows.ts';
import { inOrder, mendOrder, type Order, orderAll } from './order.ts';
import { type Conventions, select } from './select.ts';
import { sortKeys } from './sort-keys.ts';

/** What a table shows of the journal at this moment. What was just asked is remembered until something changes. */
export interface View {
  readonly columns: Columns;
  /** Slots, in no order that counts. */
  readonly selection: Int32Array;
  /** All of them, in order. */
  all(sort: Sort): Int32Array;
  page(sort: Sort, offset: number, limit: number): Int32Array;
}

export function viewOf(sql: Connection, filter: Filter, conventions: Conventions): View {
  const columns = columnsOf(sql);
  const state = stateOf(columns);
  const key = JSON.stringify([columns.rev, filter, conventions]);
  if (state.key !== key) Object.assign(state, { key, selection: select(sql, columns, filter, conventions), ordered: null });
  const { selection } = state;
  return {
    columns,
    selection,
    all,
    page(sort, offset, limit) {
      const isFirst = offset + limit <= FIRST_ROWS && state.ordered?.sort !== nameOf(sort) && !isCurrent(sort);
      const rows = isFirst ? firstOf(sort, offset + limit) : all(sort);
      return rows.subarray(offset, offset + limit);
    },
  };

  function firstOf({ by, descending }: Sort, count: number): Int32Array {
    return firstRows(selection, count, { keyOf: sortKeys(columns, by), id: columns.trades.id, descending });
  }

  function all(sort: Sort): Int32Array {
    if (state.ordered?.sort === nameOf(sort)) return state.ordered.slots;
    const flags = new Uint8Array(columns.trades.length);
    for (const slot of selection) flags[slot] = 1;
    const slots = inOrder(orderFor(sort), flags, selection.length, sort.descending);
    state.ordered = { sort: nameOf(sort), slots };
    return slots;
  }

  function isCurrent({ by }: Sort): boolean {
    return state.order?.by === by && state.order.rev === columns.rev;
  }

  /** Of all trades, for the sort in use: another filter then costs one pass. */
  function orderFor({ by }: Sort): Order {
    const { order } = state;
    if (order?.by === by && order.rev === columns.rev) return order;
    const keyOf = sortKeys(columns, by);
    const changed = columns.takeChanged();
    const mended = order?.by === by && changed !== null && changed.size < MANY ? mendOrder(columns, order, changed, keyOf) : null;
    return (state.order = mended ?? orderAll(columns, by, keyOf));
  }
}

interface State {
  key: string;
  selection: Int32Array;
  ordered: { sort: string; slots: Int32Array } | null;
  order: Order | null;
}

function stateOf(columns: Columns): State {
  const known = states.get(columns);
  const state = known ?? { key: '', selection: new Int32Array(), ordered: null, order: null };
  states.set(columns, state);
  return state;
}

const states = new WeakMap<Columns, State>();
const nameOf = ({ by, descending }: Sort): string => `${by} ${descending}`;
const FIRST_ROWS = 1000;
/** So many are sorted sooner together with all others. */
const MANY = 20_000;

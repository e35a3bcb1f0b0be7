import { type Columns, columnsOf } from '../analysis/columns.ts';
import { select } from '../analysis/select.ts';
import { viewOf } from '../analysis/views.ts';
import type { table } from '../contract/table.ts';
import type { ReadContext } from '../db/context.ts';
import { selectTradeUids } from '../db/queries/trade-uids.ts';
import type { Filter } from '../domain/filter.ts';
import type { HandlersFor } from './handlers-for.ts';
import { conventionsOf } from './table/conventions.ts';
import { besides, facetsOf } from './table/facets-of.ts';
import { realisedOf } from './table/realised-of.ts';
import { totalsOf } from './table/totals-of.ts';
import { tradeRows } from './table/trade-rows.ts';

export const tableHandlers: HandlersFor<typeof table> = {
  async page({ filter, sort, offset, limit }, context) {
    const view = await asked(context, filter);
    return { rows: await tradeRows(context, view.page(sort, offset, limit)), total: view.selection.length };
  },

  async totals({ filter }, context) {
    const view = await asked(context, filter);
    const totals = totalsOf(view.columns, view.selection, view.conventions);
    const realised = realisedOf(view.columns, view.selection, filter, view.conventions);
    return { ...totals, money: totals.money.map((own) => ({ ...own, realised: realised && (realised.get(own.currency) ?? '0') })) };
  },

  /** Beside the view that is remembered: whoever asks is only curious. */
  async count({ filter }, context) {
    return { count: select(context.sql, columnsOf(context.sql), filter, await conventionsOf(context)).length };
  },

  async uids({ filter, sort, limit }, context) {
    const view = await asked(context, filter);
    return { uids: await uidsIn(context, view.columns, view.page(sort, 0, limit)), total: view.selection.length };
  },

  async beside({ filter, sort, uid }, context) {
    const view = await asked(context, filter);
    const row = await context.db.selectFrom('trade').select('id').where('uid', '=', uid).executeTakeFirst();
    const total = view.selection.length;
    const found = row ? view.beside(sort, view.columns.trades.find(row.id)) : null;
    if (found === null) return { place: null, total, before: null, after: null };
    const uidIn = async (slot: number) => (slot < 0 ? null : ((await uidsIn(context, view.columns, [slot]))[0] ?? null));
    return { place: found.place, total, before: await uidIn(found.before), after: await uidIn(found.after) };
  },

  async facets({ filter, ...facet }, context) {
    const view = await asked(context, besides(filter, facet.of));
    return { values: facetsOf(view.columns, view.selection, facet) };
  },
};

async function asked(context: ReadContext, filter: Filter) {
  const conventions = await conventionsOf(context);
  return { ...viewOf(context.sql, filter, conventions), conventions };
}

function uidsIn({ db }: ReadContext, { trades }: Columns, slots: ArrayLike<number>): Promise<string[]> {
  return selectTradeUids(
    db,
    Array.from(slots, (slot) => trades.id[slot] as number),
  );
}

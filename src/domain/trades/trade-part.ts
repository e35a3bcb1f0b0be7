import type { ExitRow, PositionRow, Sums, TradeRow, TradeUnit, TradeWithParts } from './trade-row.ts';
import { netOf, rest } from './trade-sums.ts';

/** What tells one part of a position from the others. */
type Own = Pick<
  TradeRow,
  'uid' | 'unit' | 'quantity' | 'average_entry' | 'average_exit' | 'pnl_source' | 'missing' | 'fills' | 'exits' | keyof Sums
> &
  Partial<TradeRow>;

/** A trade that is a part of one position. Groups are of positions: their parts are counted one by one. */
export function tradePart(position: PositionRow, own: Own): TradeRow {
  const { account_id, instrument_id, underlying, direction, opened_at, opened_day, by_day, currency, costs_known } = position;
  const common = { account_id, instrument_id, underlying, direction, opened_at, opened_day, by_day, currency, costs_known };
  const closed = { status: 'closed', closed_at: position.ended_at, closed_day: position.closed_day, open_quantity: '0' } as const;
  return { ...common, ...closed, group_kind: null, grouped_by: null, instruments: 1, positions: 1, ...own };
}

/** What is still open: it has realised nothing, and bears the costs and the carry that no exit took. */
export function openPart(
  position: PositionRow,
  exits: readonly Pick<ExitRow, 'costs' | 'costs_quote' | 'carry' | 'fills' | 'rest_average'>[],
  unit: TradeUnit,
): TradeRow {
  const costs = rest(
    position.costs,
    exits.map((exit) => exit.costs),
  );
  const carry = rest(
    position.carry,
    exits.map((exit) => exit.carry),
  ) as number;
  const last = exits.at(-1);
  return tradePart(position, {
    uid: position.uid,
    unit,
    status: 'open',
    closed_at: null,
    closed_day: null,
    quantity: position.open_quantity,
    open_quantity: position.open_quantity,
    average_entry: last ? last.rest_average : position.average_entry,
    average_exit: null,
    gross: 0,
    computed: 0,
    costs,
    carry,
    net: netOf(0, costs, carry),
    gross_quote: 0,
    costs_quote: rest(
      position.costs_quote,
      exits.map((exit) => exit.costs_quote),
    ),
    pnl_source: 'computed',
    missing: position.missing,
    fills: Math.max(
      0,
      exits.reduce((left, exit) => left - exit.fills, position.fills),
    ),
    exits: 0,
  });
}

/**
 * A position that ended without an exit became another one: a merger, a new symbol. It counts as no trade of its own, and belongs
 * to the first of its group; only where there is none it is one, with a result of nothing.
 */
export function withoutExits(positions: readonly PositionRow[], trades: readonly TradeWithParts[], unit: TradeUnit): TradeWithParts[] {
  const placed = new Set(trades.flatMap((trade) => trade.positions));
  const left = positions.filter(({ uid }) => !placed.has(uid));
  const [first, ...others] = trades;
  if (first) return [{ ...first, positions: [...left.map(({ uid }) => uid), ...first.positions] }, ...others];
  return left.map((position) => {
    const { uid, quantity, average_entry, average_exit, pnl_source, missing, fills, exits } = position;
    const { gross, computed, costs, carry, net, gross_quote, costs_quote } = position;
    const sums = { gross, computed, costs, carry, net, gross_quote, costs_quote };
    const row = tradePart(position, { uid, unit, quantity, average_entry, average_exit, pnl_source, missing, fills, exits, ...sums });
    return { row, positions: [uid], exits: [] };
  });
}

import { add, compare, type Decimal, multiply, negate, sign, subtract, ZERO } from '../decimal/decimal.ts';
import { decimal, decimalText } from '../decimal/decimal-text.ts';
import { divide } from '../decimal/round-decimal.ts';
import { type PositionGroup, SPREAD_WINDOW_MS } from './group-positions.ts';
import type { PositionRow, TradeRow } from './trade-row.ts';
import { pnlSource, tradeSums } from './trade-sums.ts';

const AVERAGE_DECIMALS = 12;

/** The trade of one group of positions, which come in opening order, where the trade unit is the position. */
export function tradeOfPositions(group: Pick<PositionGroup, 'kind' | 'source'>, positions: readonly PositionRow[]): TradeRow {
  const [first] = positions as [PositionRow];
  const isOpen = positions.some(({ status }) => status === 'open');
  const closedDays = positions.flatMap(({ closed_day }) => closed_day ?? []);
  const currency = same(positions.map((position) => position.currency));
  const sums = tradeSums(positions);
  return {
    uid: first.uid,
    account_id: first.account_id,
    unit: 'position',
    group_kind: group.kind,
    grouped_by: group.source,
    instrument_id: first.instrument_id,
    instruments: new Set(positions.map(({ instrument_id }) => instrument_id)).size,
    underlying: first.underlying,
    direction: direction(group.kind, positions),
    status: isOpen ? 'open' : 'closed',
    opened_at: first.opened_at,
    closed_at: isOpen ? null : Math.max(...positions.map(({ ended_at }) => ended_at)),
    by_day: Math.max(...positions.map(({ by_day }) => by_day)),
    opened_day: Math.min(...positions.map(({ opened_day }) => opened_day)),
    closed_day: isOpen || closedDays.length === 0 ? null : Math.max(...closedDays),
    ...quantities(positions),
    currency,
    ...sums,
    gross_quote: currency === null ? null : sums.gross_quote,
    costs_quote: currency === null ? null : sums.costs_quote,
    costs_known: Math.min(...positions.map(({ costs_known }) => costs_known)),
    pnl_source: pnlSource(positions.map(({ pnl_source }) => pnl_source)),
    missing: [...new Set(positions.flatMap(({ missing }) => (missing === '' ? [] : missing.split(','))))].sort().join(','),
    positions: positions.length,
    fills: positions.reduce((sum, { fills }) => sum + fills, 0),
    exits: positions.reduce((sum, { exits }) => sum + exits, 0),
  };
}

/**
 * Of what was opened first, or together: of a spread the side of its net price, a debit being long and a credit short. What came
 * of it later (the shares of an assignment, the next month of a roll) does not turn it. Multipliers are left out: those of the
 * legs of one underlying are the same, but for shares, whose side decides anyway.
 */
function direction(kind: PositionGroup['kind'], positions: readonly PositionRow[]): 'long' | 'short' {
  const [first] = positions as [PositionRow];
  const isLeg = ({ underlying, opened_at }: PositionRow) =>
    underlying === first.underlying && opened_at - first.opened_at <= SPREAD_WINDOW_MS;
  const legs = kind === 'spread' ? positions : positions.filter(isLeg);
  let debit = ZERO;
  for (const { average_entry, quantity, direction } of legs) {
    if (average_entry === null) return first.direction;
    const paid = multiply(decimal(average_entry), decimal(quantity));
    debit = add(debit, direction === 'long' ? paid : negate(paid));
  }
  const side = sign(debit);
  return side === 0 ? first.direction : side > 0 ? 'long' : 'short';
}

/** Several add up while they are the same thing on the same side; else the quantity is that of the first, and no average says anything. */
function quantities(positions: readonly PositionRow[]): Pick<TradeRow, 'quantity' | 'open_quantity' | 'average_entry' | 'average_exit'> {
  const [first, ...others] = positions as [PositionRow, ...PositionRow[]];
  const { quantity, open_quantity, average_entry, average_exit, instrument_id } = first;
  if (others.length === 0) return { quantity, open_quantity, average_entry, average_exit };
  if (others.some((other) => other.instrument_id !== instrument_id || other.direction !== first.direction)) {
    return { quantity, open_quantity, average_entry: null, average_exit: null };
  }
  const entered = positions.map((position) => decimal(position.quantity));
  const open = positions.map((position) => decimal(position.open_quantity));
  const left = positions.map((_, at) => subtract(entered[at] as Decimal, open[at] as Decimal));
  return {
    quantity: decimalText(entered.reduce(add)),
    open_quantity: decimalText(open.reduce(add)),
    average_entry: average(
      positions.map((position) => position.average_entry),
      entered,
    ),
    average_exit: average(
      positions.map((position) => position.average_exit),
      left,
    ),
  };
}

function average(prices: readonly (string | null)[], weights: readonly Decimal[]): string | null {
  let [value, weight] = [ZERO, ZERO];
  for (const [at, price] of prices.entries()) {
    const each = weights[at] as Decimal;
    if (compare(each, ZERO) === 0) continue;
    if (price === null) return null;
    value = add(value, multiply(decimal(price), each));
    weight = add(weight, each);
  }
  return sign(weight) === 0 ? null : decimalText(divide(value, weight, AVERAGE_DECIMALS));
}

function same<T>(values: readonly (T | null)[]): T | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

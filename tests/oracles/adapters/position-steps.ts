import { absolute, add, type Decimal, multiply, negate, sign, subtract, ZERO } from '../../../src/domain/decimal/decimal.ts';
import { decimal } from '../../../src/domain/decimal/decimal-text.ts';
import { divide } from '../../../src/domain/decimal/round-decimal.ts';
import type { ChainEvent, Leg } from '../../../src/domain/trades/leg.ts';
import type { Matching, Position } from '../../../src/domain/trades/position.ts';
import type { Vector } from '../vector.ts';
import { exactText } from './exact-text.ts';
import { known } from './known.ts';
import { amountOf, legOf, moneyDecimals, positionsOf, type SourceFill, splitOf } from './run-legs.ts';

/** How a position stands after each of its fills: the engine is run on the first, the first two, the first three … */
export function positionSteps({ input, convention }: Vector) {
  const matching: Matching = known('cost method', convention.costMethod, 'average', 'fifo', 'hifo');
  const policy = known('fee policy', convention.feePolicy, 'none', 'prorata', 'capitalize', 'expense-at-fill');
  const fills: SourceFill[] = input.fills.map((fill: any, at: number) => (fill.type === 'split' ? null : sourceFill(fill, at, input)));
  const decimals = convention.rounding === undefined ? moneyDecimals(fills.filter(Boolean).map(({ amount }) => amount)) : CENTS;
  known('rounding', convention.rounding ?? 'none', 'none', 'cents');
  const events = input.fills.map((fill: any, at: number): ChainEvent => {
    const own = fills[at];
    return own
      ? legOf(own, at, decimals)
      : splitOf({ at: timeOf(at), numerator: decimal(fill.numerator), denominator: decimal(fill.denominator) });
  });

  const states = events.map((_: ChainEvent, at: number) => stateOf(positionsOf(events.slice(0, at + 1), matching)));
  const last: State = states.at(-1);
  const paid = sum(fills.filter(Boolean).map(({ fee }) => fee));
  const spent = fills.filter((fill) => fill?.side === fills[0]?.side);
  const worth = input.mark === undefined ? ZERO : amountOf(last.quantity, decimal(input.mark), input.multiplier);
  const unrealized = exactText(subtract(worth, last.costBasis));
  return {
    steps: states.map((state: State, at: number) => step(at, state, states[at - 1] ?? NOTHING, events[at])),
    cumulativeRealizedPnl: exactText(last.realized),
    totalFees: exactText(paid),
    returnOnTotalEntryCost: exactText(divide(last.realized, sum(spent.map(({ amount, fee }) => add(amount, fee))), FINE)),
    unrealizedPnl: unrealized,
    unrealizedPnlVsCostBasis: unrealized,
    totalPnl: exactText(add(subtract(worth, last.costBasis), last.realized)),
  };

  function stateOf(positions: readonly Position[]): State {
    const open = positions.find(({ status }) => status === 'open');
    const exits = positions.flatMap((position) => position.exits);
    const money = (units: number) => ({ digits: units, scale: decimals });
    const total = (part: 'grossQuote' | 'costsQuote') => money(exits.reduce((units, exit) => units + (exit[part] as number), 0));
    const [gross, costs, held] = [total('grossQuote'), total('costsQuote'), money(open?.openCosts ?? 0)];
    const costBasis = money(open?.openCostQuote ?? 0);
    return {
      open,
      positions,
      gross,
      costs,
      realized: {
        none: gross,
        prorata: subtract(gross, costs),
        capitalize: subtract(gross, costs),
        'expense-at-fill': subtract(subtract(gross, costs), held),
      }[policy],
      closed: sum(exits.map(({ quantity }) => quantity)),
      quantity: open ? (open.direction === 'long' ? open.openQuantity : negate(open.openQuantity)) : ZERO,
      cost: costBasis,
      costBasis: policy === 'capitalize' ? add(costBasis, held) : costBasis,
    };
  }

  function step(at: number, state: State, before: State, event: ChainEvent) {
    const moved = event.type === 'leg' ? event.quantity : ZERO;
    const closed = subtract(state.closed, before.closed);
    const size = multiply(absolute(state.quantity), decimal(input.multiplier ?? '1'));
    return {
      quantity: exactText(state.quantity),
      averagePrice: sign(size) === 0 ? null : exactText(divide(absolute(state.cost), size, FINE)),
      realizedPnl: exactText(subtract(state.realized, before.realized)),
      cumulativeRealizedPnl: exactText(state.realized),
      costBasis: exactText(state.costBasis),
      matchedCost: event.type === 'leg' ? exactText(matchedCost(state, before, event)) : null,
      closedQuantity: exactText(closed),
      openedQuantity: exactText(subtract(moved, closed)),
      lots: lotsOf(state, at),
    };
  }

  /** What the sale brought less what it gained; where costs are capitalised, with those of the purchases. */
  function matchedCost(state: State, before: State, leg: Leg): Decimal {
    const gained = subtract(state.gross, before.gross);
    const cost = subtract({ digits: leg.quote as number, scale: decimals }, gained);
    const costs = subtract(subtract(state.costs, before.costs), { digits: leg.costsQuote as number, scale: decimals });
    return policy === 'capitalize' ? add(cost, costs) : cost;
  }

  /** What the matches leave of each entry. */
  function lotsOf({ open, positions }: State, until: number) {
    if (!open) return [];
    const matches = positions.flatMap(({ exits }) => exits.flatMap((exit) => exit.matches));
    return fills
      .slice(0, until + 1)
      .filter((fill) => fill && open.first.at <= fill.at && (fill.side === 'buy') === (open.direction === 'long'))
      .map(({ id, quantity, price }) => ({
        quantity: subtract(quantity, sum(matches.filter(({ entry }) => entry === id).map((match) => match.quantity))),
        price,
      }))
      .filter(({ quantity }) => sign(quantity) > 0)
      .map(({ quantity, price }) => ({ quantity: exactText(quantity), price: price && exactText(price) }));
  }
}

interface State {
  readonly open: Position | undefined;
  readonly positions: readonly Position[];
  readonly gross: Decimal;
  readonly costs: Decimal;
  readonly realized: Decimal;
  readonly closed: Decimal;
  readonly quantity: Decimal;
  readonly cost: Decimal;
  readonly costBasis: Decimal;
}

/** A price or the whole amount; a fee or a rate of fees; some are booked at a rate of exchange. */
function sourceFill({ side, qty, price, amount, fee, fx = '1' }: any, at: number, { multiplier, feeRate }: any): SourceFill {
  const [quantity, rate] = [decimal(qty), decimal(fx)];
  const exact = multiply(price === undefined ? decimal(amount) : amountOf(quantity, decimal(price), multiplier), rate);
  return {
    id: String(at),
    at: timeOf(at),
    side,
    quantity,
    price: price === undefined ? null : decimal(price),
    amount: exact,
    fee: feeRate === undefined ? multiply(decimal(fee ?? '0'), rate) : multiply(exact, decimal(feeRate)),
  };
}

const timeOf = (at: number) => at * 3_600_000;
const sum = (values: readonly Decimal[]) => values.reduce(add, ZERO);
const CENTS = 2;
const FINE = 30;
const NOTHING: State = {
  open: undefined,
  positions: [],
  gross: ZERO,
  costs: ZERO,
  realized: ZERO,
  closed: ZERO,
  quantity: ZERO,
  cost: ZERO,
  costBasis: ZERO,
};

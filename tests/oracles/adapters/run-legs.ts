import { absolute, add, type Decimal, multiply, negate, ZERO } from '../../../src/domain/decimal/decimal.ts';
import { decimal } from '../../../src/domain/decimal/decimal-text.ts';
import { unitsAt } from '../../../src/domain/decimal/round-decimal.ts';
import { createPositionBuilder } from '../../../src/domain/trades/build-positions.ts';
import type { ChainEvent, Leg, Split } from '../../../src/domain/trades/leg.ts';
import type { Matching, Position } from '../../../src/domain/trades/position.ts';

/** What a source says of a fill, as decimals. The amount is all of it, without fees. */
export interface SourceFill {
  readonly id: string;
  readonly at: number;
  readonly day?: number;
  readonly side: 'buy' | 'sell';
  readonly quantity: Decimal;
  readonly price: Decimal | null;
  readonly amount: Decimal;
  readonly fee: Decimal;
}

export interface SourceSplit {
  readonly at: number;
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/**
 * The source's own money has no smallest unit, or one of its own: amounts are given to the engine with as many decimals as its whole
 * numbers hold, so that what it rounds lies below what the source states.
 */
export function moneyDecimals(amounts: readonly Decimal[]): number {
  const sum = amounts.map(absolute).reduce(add, ZERO);
  for (let decimals = FINEST; decimals > 0; decimals--) {
    const units = unitsAt(sum, decimals);
    if (typeof units === 'number' && units < 2 ** 52) return decimals;
  }
  return 0;
}

export function legOf(fill: SourceFill, seq: number, decimals: number): Leg {
  const quote = unitsAt(fill.side === 'buy' ? negate(fill.amount) : fill.amount, decimals) as number;
  const costs = unitsAt(fill.fee, decimals) as number;
  return {
    type: 'leg',
    uid: fill.id,
    instrument: 1,
    kind: 'trade',
    side: fill.side,
    effect: 'unknown',
    quantity: fill.quantity,
    price: fill.price,
    at: fill.at,
    seq,
    byDay: false,
    day: fill.day ?? 0,
    order: fill.id,
    link: null,
    currency: 'USD',
    quote,
    account: quote,
    costsQuote: costs,
    costs,
    costsKnown: true,
    stated: null,
    resultRate: null,
  };
}

export function splitOf({ at, numerator, denominator }: SourceSplit): Split {
  return { type: 'split', uid: `split ${at}`, instrument: 1, at, numerator, denominator };
}

/** Sales from flat are shorts: sources that forbid them have none. */
export function positionsOf(events: readonly ChainEvent[], matching: Matching): readonly Position[] {
  const builder = createPositionBuilder(() => ({ matching, shorting: 'yes', dust: null, flat: decimal('0.000000001') }));
  for (const event of events) builder.push(event);
  const { positions, asides } = builder.finish();
  if (asides.length > 0) throw new Error(`${asides.length} fills were left aside`);
  return positions;
}

export const amountOf = (quantity: Decimal, price: Decimal, multiplier = '1') => multiply(multiply(quantity, price), decimal(multiplier));
const FINEST = 12;

import { type Decimal, max, min, multiply, negate, subtract, ZERO } from '../decimal/decimal.ts';

/** A trade, or the part of one that one exit closed. */
export interface HeldTrade {
  readonly direction: 'long' | 'short';
  readonly quantity: Decimal;
  /** Money per unit and whole point. */
  readonly multiplier: Decimal;
  readonly entry: Decimal;
  /** Null while it is open. */
  readonly exit: Decimal | null;
  readonly openedAt: number;
  readonly closedAt: number | null;
}

export interface Candle {
  readonly at: number;
  readonly high: Decimal;
  readonly low: Decimal;
}

/** In money for the quantity of the trade: mae <= 0 <= mfe, and the most of an open profit that was given back, zero or above. */
export interface Excursion {
  readonly mae: Decimal;
  readonly mfe: Decimal;
  readonly giveback: Decimal;
}

/**
 * How far prices went against a trade and with it, while it was open: its own entry and exit are among them, candles from before
 * and after are not. The candle in which it ended counts whole, since nobody knows what of it came first; for the same reason a
 * profit that came and went inside of one candle was not given back.
 */
export function excursion(trade: HeldTrade, candles: readonly Candle[]): Excursion {
  let [worst, best, fall] = [ZERO, ZERO, ZERO];
  for (const { at, high, low } of candles) if (at >= trade.openedAt && (trade.closedAt === null || at <= trade.closedAt)) see(high, low);
  if (trade.exit !== null) see(trade.exit, trade.exit);
  return { mae: inMoney(worst, trade), mfe: inMoney(best, trade), giveback: inMoney(fall, trade) };

  function see(high: Decimal, low: Decimal): void {
    const [good, bad] = trade.direction === 'long' ? [high, low] : [low, high];
    const lowest = move(trade, bad);
    fall = max(fall, subtract(best, lowest));
    worst = min(worst, lowest);
    best = max(best, move(trade, good));
  }
}

/** What a trade gains per unit from its entry to a price. */
export function move({ direction, entry }: Pick<HeldTrade, 'direction' | 'entry'>, price: Decimal): Decimal {
  const points = subtract(price, entry);
  return direction === 'long' ? points : negate(points);
}

export function inMoney(points: Decimal, { quantity, multiplier }: Pick<HeldTrade, 'quantity' | 'multiplier'>): Decimal {
  return multiply(multiply(points, quantity), multiplier);
}

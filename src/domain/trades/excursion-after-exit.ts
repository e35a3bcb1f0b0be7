import { type Decimal, max, multiply, sign, subtract, ZERO } from '../decimal/decimal.ts';
import { divide } from '../decimal/round-decimal.ts';
import { type HeldTrade, inMoney, move } from './excursion.ts';

export interface AfterExit {
  /** What the exit took of the move, in money; below zero for a loss. */
  readonly captured: Decimal;
  /** What the best price, while it was open or after, would have brought more: in money, and in points per unit. */
  readonly missed: Decimal;
  readonly missedPoints: Decimal;
  /** Captured of the best there was, in per cent; null where prices never went with the trade. */
  readonly efficiency: Decimal | null;
}

/** How good an exit was, against the mfe while the trade was open and the one counted on for some time after. */
export function excursionAfterExit(trade: HeldTrade & { readonly exit: Decimal }, mfe: Decimal, mfeAfter: Decimal): AfterExit {
  const captured = inMoney(move(trade, trade.exit), trade);
  const best = max(max(mfe, mfeAfter), ZERO);
  const missed = subtract(best, captured);
  return {
    captured,
    missed,
    missedPoints: divide(missed, multiply(trade.quantity, trade.multiplier), POINT_DECIMALS),
    efficiency: sign(best) === 0 ? null : divide(multiply(captured, HUNDRED), best, PER_CENT_DECIMALS),
  };
}

const HUNDRED: Decimal = { digits: 100, scale: 0 };
const POINT_DECIMALS = 12;
const PER_CENT_DECIMALS = 6;

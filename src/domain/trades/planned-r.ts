import { absolute, add, compare, type Decimal, isZero, multiply, sign, subtract, ZERO } from '../decimal/decimal.ts';
import { decimal, decimalText } from '../decimal/decimal-text.ts';
import { divide } from '../decimal/round-decimal.ts';
import type { RiskUnit } from './plan-risk.ts';

interface Planned {
  readonly side: 'buy' | 'sell' | null;
  readonly entry: string | null;
  readonly stop: string | null;
  readonly quantity: string | null;
  readonly risk: { readonly value: string; readonly unit: RiskUnit } | null;
  /** The share that is to leave there; null: what the others leave, in equal parts. */
  readonly targets: readonly { readonly price: string; readonly share: string | null }[];
}

/** What it is about; null where it is not known. */
interface Market {
  readonly multiplier: string | null;
  readonly priceScale: string | null;
  readonly tick: string | null;
  readonly pip: string | null;
  /** Prices are in the account's currency, so money says how far a price goes. */
  readonly isOneCurrency: boolean;
}

/** What a plan would bring if all its targets were met, as a multiple of what it risks. Null where one of the two cannot be told. */
export function plannedR(plan: Planned, market: Market): string | null {
  const { side, entry, targets } = plan;
  if (side === null || entry === null || targets.length === 0) return null;
  const distance = riskedDistance(plan, market);
  if (distance === null || sign(distance) <= 0) return null;
  const gain = targets.reduce((sum, { price, share }) => {
    const way = side === 'buy' ? subtract(decimal(price), decimal(entry)) : subtract(decimal(entry), decimal(price));
    return add(sum, multiply(way, share === null ? restShare(targets) : decimal(share)));
  }, ZERO);
  return decimalText(divide(gain, distance, DECIMALS));
}

/** How far the price may go against it. */
function riskedDistance({ side, entry, stop, quantity, risk }: Planned, market: Market): Decimal | null {
  if (risk === null) {
    if (stop === null) return null;
    return side === 'buy' ? subtract(decimal(entry as string), decimal(stop)) : subtract(decimal(stop), decimal(entry as string));
  }
  const value = decimal(risk.value);
  switch (risk.unit) {
    case 'price':
      return value;
    case 'ticks':
      return market.tick === null ? null : multiply(value, decimal(market.tick));
    case 'pips':
      return market.pip === null ? null : multiply(value, decimal(market.pip));
    case 'money':
    case 'maxLoss':
      return distanceOfMoney(value, quantity, market);
    // Of a balance that is not known beforehand.
    case 'percent':
      return null;
  }
}

function distanceOfMoney(money: Decimal, quantity: string | null, { multiplier, priceScale, isOneCurrency }: Market): Decimal | null {
  if (!isOneCurrency || quantity === null || multiplier === null) return null;
  const perPoint = absolute(multiply(multiply(decimal(quantity), decimal(multiplier)), decimal(priceScale ?? '1')));
  return isZero(perPoint) ? null : divide(money, perPoint, PRICE_DECIMALS);
}

function restShare(targets: Planned['targets']): Decimal {
  const given = targets.reduce((sum, { share }) => (share === null ? sum : add(sum, decimal(share))), ZERO);
  const without = targets.filter(({ share }) => share === null).length;
  const rest = subtract(ONE, given);
  return compare(rest, ZERO) <= 0 ? ZERO : divide(rest, { digits: without, scale: 0 }, PRICE_DECIMALS);
}

const ONE: Decimal = { digits: 1, scale: 0 };
const DECIMALS = 4;
const PRICE_DECIMALS = 12;

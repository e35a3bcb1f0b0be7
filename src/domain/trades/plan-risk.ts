import { absolute, add, type Decimal, isZero, max, multiply, sign, subtract, ZERO } from '../decimal/decimal.ts';
import { decimal } from '../decimal/decimal-text.ts';
import { inverseValue } from '../money/inverse-value.ts';
import { toUnits, unitsToDecimal } from '../money/units.ts';

export type RiskUnit = 'money' | 'price' | 'ticks' | 'pips' | 'percent' | 'maxLoss';

export interface PlannedRisk {
  readonly risk: { readonly value: string; readonly unit: RiskUnit } | null;
  /** Where the stop stood, from when on, and who says so. */
  readonly stops: readonly { readonly at: number; readonly price: string; readonly source: 'user' | 'order' | 'broker_last' }[];
}

/** The position that the plan became. */
export interface Risked {
  readonly direction: 'long' | 'short';
  /** Those before the first exit. */
  readonly firstEntries: readonly { readonly quantity: Decimal; readonly price: Decimal | null }[];
  /** Null while there was none. */
  readonly firstExitAt: number | null;
  readonly multiplier: string | null;
  readonly priceScale: string;
  readonly tick: string | null;
  readonly pip: string | null;
  /** What an inverse contract pays in; null of any other. */
  readonly coin: string | null;
  /** One unit of its currency in the account's: 1 where they are the same, null where nobody knows. */
  readonly rate: Decimal | null;
}

export interface RiskingAccount {
  readonly currency: string;
  /** In whole units, when the position was opened. */
  readonly balance: number | null;
  readonly defaultRisk: string | null;
}

/** In whole units of the account's currency, above zero. */
export interface Risk {
  readonly units: number;
  readonly source: 'explicit' | 'stop' | 'account';
}

/**
 * What was at stake at first, which no later stop changes: what the plan says, else the way from the first entries to the first
 * stop, else what the account risks as a rule. A plan that says it in a measure nobody can turn into money leaves it unknown:
 * another figure in its place would be a wrong one.
 */
export function planRisk(plan: PlannedRisk | null, held: Risked, account: RiskingAccount): Risk | null {
  if (plan?.risk) return riskOf('explicit', explicitRisk(plan.risk, held, account), account);
  const stop = plan && initialStop(plan, held);
  return (stop && riskOf('stop', stopRisk(stop, held), account)) ?? riskOf('account', inMoney(account.defaultRisk), account);
}

function riskOf(source: Risk['source'], money: Decimal | null, { currency }: RiskingAccount): Risk | null {
  const units = money === null ? 0 : toUnits(money, currency);
  return units > 0 ? { units, source } : null;
}

/** Of the account's currency. */
function explicitRisk({ value, unit }: NonNullable<PlannedRisk['risk']>, held: Risked, account: RiskingAccount): Decimal | null {
  const given = decimal(value);
  switch (unit) {
    case 'money':
    case 'maxLoss':
      return given;
    case 'percent':
      return account.balance === null ? null : multiply(multiply(given, PER_CENT), unitsToDecimal(account.balance, account.currency));
    case 'price':
      return lossOver(() => given, held);
    case 'ticks':
      return held.tick === null ? null : lossOver(() => multiply(given, decimal(held.tick as string)), held);
    case 'pips':
      return held.pip === null ? null : lossOver(() => multiply(given, decimal(held.pip as string)), held);
  }
}

/** The first that is known. Not the last one a broker kept, which may have been moved; nor an order of after the first exit. */
function initialStop({ stops }: PlannedRisk, { firstExitAt }: Risked): Decimal | null {
  const early = stops.filter(({ at, source }) => source === 'user' || (source === 'order' && (firstExitAt === null || at < firstExitAt)));
  const first = early.reduce<(typeof early)[number] | null>((best, stop) => (best === null || stop.at < best.at ? stop : best), null);
  return first && decimal(first.price);
}

/** An entry beyond the stop risked nothing by it. */
function stopRisk(stop: Decimal, held: Risked): Decimal | null {
  if (held.firstEntries.some(({ price }) => price === null)) return null;
  return lossOver(
    (price) => max(ZERO, held.direction === 'long' ? subtract(price as Decimal, stop) : subtract(stop, price as Decimal)),
    held,
  );
}

/** What the first entries lose when the price goes so far against each. */
function lossOver(distance: (price: Decimal | null) => Decimal, held: Risked): Decimal | null {
  const { multiplier, priceScale, coin, rate } = held;
  if (multiplier === null || rate === null) return null;
  let sum = ZERO;
  for (const { quantity, price } of held.firstEntries) {
    const size = multiply(quantity, decimal(multiplier));
    const lost =
      coin === null ? multiply(multiply(size, distance(price)), decimal(priceScale)) : lostCoins(size, price, distance(price), held);
    if (lost === null) return null;
    sum = add(sum, lost);
  }
  return multiply(sum, rate);
}

function lostCoins(size: Decimal, price: Decimal | null, distance: Decimal, { direction, coin }: Risked): Decimal | null {
  if (price === null || isZero(price)) return null;
  const worst = direction === 'long' ? subtract(price, distance) : add(price, distance);
  if (sign(worst) <= 0) return null;
  return absolute(subtract(inverseValue(size, worst, coin as string), inverseValue(size, price, coin as string)));
}

const inMoney = (text: string | null) => (text === null ? null : decimal(text));
const PER_CENT: Decimal = { digits: 1, scale: 2 };

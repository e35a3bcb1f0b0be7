import { add, compare, type Decimal, isZero, multiply, ZERO } from '../decimal/decimal.ts';
import { decimal } from '../decimal/decimal-text.ts';
import { divide } from '../decimal/round-decimal.ts';
import { checkedAdd } from '../money/checked-sum.ts';
import { moneyScale } from '../money/money-scale.ts';
import { toUnits } from '../money/units.ts';

export interface StoredCost {
  /** Below zero it is a rebate, whatever it is called. */
  readonly amount: string;
  readonly currency: string;
  /** What one unit of a third currency is in the account's. */
  readonly rate?: string | null | undefined;
}

/** In whole units; null where a currency among them could not be converted. */
export interface PricedCosts {
  readonly quote: number | null;
  readonly account: number | null;
  /** Taken in the coin that is traded: so much less was bought, or more was sold. Null where nothing was. */
  readonly coins: Decimal | null;
  /** What those coins were worth: part of the costs, and added to the fill's amount, so that amount less costs is its cash. */
  readonly ofCoins: { readonly quote: number | null; readonly account: number | null };
}

interface Fill {
  /** Of the fill, and of its account. */
  readonly currency: string;
  readonly account: string;
  /** The coin that is bought or sold. */
  readonly spot: string | null;
  readonly filled: Decimal;
  readonly price: Decimal | null;
  readonly rate: Decimal | null;
}

export function priceCosts(costs: readonly StoredCost[], fill: Fill): PricedCosts {
  let [own, coins, inAccount, known] = [ZERO, ZERO, ZERO, true];
  for (const { amount, currency, rate } of costs) {
    if (currency === fill.currency) own = add(own, decimal(amount));
    else if (currency === fill.spot) coins = add(coins, decimal(amount));
    else if (currency === fill.account) inAccount = add(inAccount, decimal(amount));
    else if (rate === undefined || rate === null) known = false;
    else if (fill.currency === fill.account) own = add(own, multiply(decimal(amount), decimal(rate)));
    else inAccount = add(inAccount, multiply(decimal(amount), decimal(rate)));
  }
  const paid = inBoth(own, fill);
  const ofCoins = isZero(coins) ? NOTHING : inBoth(fill.price && multiply(coins, fill.price), fill);
  const more = isZero(inAccount) ? ZERO : fill.rate && divide(inAccount, fill.rate, moneyScale(fill.currency));
  // A fee of all that was bought leaves nothing that could move: it stays a cost alone.
  const moves = !isZero(coins) && compare(coins, fill.filled) < 0;
  return {
    quote: known && more ? plus(plus(paid.quote, ofCoins.quote), toUnits(more, fill.currency)) : null,
    account: known ? plus(plus(paid.account, ofCoins.account), toUnits(inAccount, fill.account)) : null,
    coins: moves ? coins : null,
    ofCoins: moves ? ofCoins : NOTHING,
  };
}

/** Nothing is nothing in any currency, known rate or not. */
function inBoth(amount: Decimal | null, { currency, account, rate }: Fill): PricedCosts['ofCoins'] {
  if (amount === null) return UNKNOWN;
  if (isZero(amount)) return NOTHING;
  const quote = toUnits(amount, currency);
  return { quote, account: currency === account ? quote : rate && toUnits(multiply(amount, rate), account) };
}

export const plus = (a: number | null, b: number | null) => (a === null || b === null ? null : checkedAdd(a, b));

const UNKNOWN = { quote: null, account: null };
const NOTHING = { quote: 0, account: 0 };
export const NO_COSTS: PricedCosts = { ...NOTHING, coins: null, ofCoins: NOTHING };

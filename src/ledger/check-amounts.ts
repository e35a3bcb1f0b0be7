import { type Decimal, multiply } from '../domain/decimal/decimal.ts';
import { decimal } from '../domain/decimal/decimal-text.ts';
import { toUnits } from '../domain/money/units.ts';

interface Amounts {
  readonly quantity: string;
  readonly price: string | null;
  readonly cash: string | null;
  readonly currency: string;
  readonly costs: readonly { readonly amount: string; readonly currency: string }[] | null;
  readonly stated: { readonly realized: string; readonly currency: string } | null;
  readonly rate: string | null;
  readonly multiplier: string | null;
  readonly priceScale: string;
  readonly accountCurrency: string;
  /** Of the instrument, as JSON. An inverse contract is worth coins, fewer the dearer they are. */
  readonly terms?: string;
}

/** Refuses money that cannot be kept exactly, before anything is written and for the very line that has it. */
export function checkAmounts(fill: Amounts): void {
  const amount = fill.cash !== null ? decimal(fill.cash) : traded(fill);
  if (amount) toUnits(amount, fill.currency);
  if (amount && fill.rate !== null) toUnits(multiply(amount, decimal(fill.rate)), fill.accountCurrency);
  for (const cost of fill.costs ?? []) toUnits(decimal(cost.amount), cost.currency);
  if (fill.stated) toUnits(decimal(fill.stated.realized), fill.stated.currency);
}

function traded({ quantity, price, priceScale, multiplier, terms }: Amounts): Decimal | undefined {
  if (price === null || (terms?.includes('inverse') && JSON.parse(terms).payoff === 'inverse')) return undefined;
  return multiply(multiply(decimal(quantity), decimal(price)), multiply(decimal(priceScale), decimal(multiplier ?? '1')));
}

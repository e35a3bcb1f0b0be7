import type { FillDraft } from '../../contract/fills.ts';
import { type Decimal, multiply } from '../../domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../domain/decimal/decimal-text.ts';
import { quoteUnit } from '../../domain/instruments/shares/quote-unit.ts';

type Quoted = { [Key in 'currency' | 'price' | 'cash' | 'costs' | 'stated' | 'rate']?: FillDraft[Key] | undefined };

/** What is said in pence (GBX, GBp), cents or agorot is kept in pounds: amounts in hundredths, and a price unless its instrument is quoted so. */
export function inWholeCurrency<T extends Quoted>(fill: T, priceScale: string): T {
  const { costs, stated } = fill;
  const whole: Quoted = {};
  if (costs)
    whole.costs = costs.map((cost) => ({ ...cost, ...of(cost.currency, cost.amount, (amount, currency) => ({ amount, currency })) }));
  if (stated) whole.stated = { ...stated, ...of(stated.currency, stated.realized, (realized, currency) => ({ realized, currency })) };
  const currency = wholeOf(fill.currency);
  if (currency !== null) {
    whole.currency = currency;
    if (fill.cash) whole.cash = times(fill.cash, HUNDREDTH);
    if (fill.price && priceScale === '1') whole.price = times(fill.price, HUNDREDTH);
    if (fill.rate) whole.rate = times(fill.rate, HUNDRED);
  }
  return { ...fill, ...whole };
}

/** Null of what is no hundredth. */
function wholeOf(code: string | null | undefined): string | null {
  const { currency, priceScale } = quoteUnit(code ?? undefined);
  return priceScale === '1' ? null : currency;
}

function of<T>(code: string, amount: string, as: (amount: string, currency: string) => T): T | null {
  const currency = wholeOf(code);
  return currency === null ? null : as(times(amount, HUNDREDTH), currency);
}

const times = (text: string, factor: Decimal) => decimalText(multiply(decimal(text), factor));
const HUNDREDTH = decimal('0.01');
const HUNDRED = decimal('100');

import { add, compare, type Decimal, multiply, ZERO } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { divide, roundTo } from '../../../src/domain/decimal/round-decimal.ts';
import { type FxLot, takeOldest } from '../../../src/domain/money/fx-lots.ts';
import { fxResult } from '../../../src/domain/money/fx-result.ts';
import { toUnits, unitsToDecimal } from '../../../src/domain/money/units.ts';
import type { Vector } from '../vector.ts';
import { known } from './known.ts';

interface Transaction {
  side: string;
  qty: string;
  amounts: Record<string, string>;
}

/** Purchases and sales with their amounts in both currencies: first in, first out, and what is left at a market price. */
export function fxLots({ input, convention }: Vector) {
  known('cost method', convention.costMethod, 'fifo');
  const quote: string = input.securityCurrency;
  const account: string = convention.reportCurrency;
  const spent = (lot: FxLot) => ({ quote: unitsToDecimal(-lot.quote, quote), account: unitsToDecimal(-lot.account, account) });

  let lots: FxLot[] = [];
  let [gain, forexGain] = [ZERO, ZERO];
  for (const { side, qty, amounts } of input.transactions as Transaction[]) {
    const amount = { quote: decimal(amounts[quote] as string), account: decimal(amounts[account] as string) };
    if (known('side', side, 'buy', 'sell') === 'buy') {
      lots.push({ quantity: decimal(qty), quote: toUnits(amount.quote, quote), account: toUnits(amount.account, account) });
      continue;
    }
    const { taken, rest } = takeOldest(lots, decimal(qty));
    if (compare(taken.quantity, decimal(qty)) !== 0) throw new Error(`${qty} sold of ${decimalText(taken.quantity)}`);
    const { total, currency } = fxResult(spent(taken), amount, divide(amount.account, amount.quote, RATE_DECIMALS));
    [lots, gain, forexGain] = [rest, add(gain, total), add(forexGain, currency)];
  }
  return { realizedGain: text(gain), realizedForexGain: text(forexGain), ...(input.mark ? open() : {}) };

  function open() {
    const left = takeOldest(lots, lots.map((lot) => lot.quantity).reduce(add, ZERO)).taken;
    const rate = divide(decimal('1'), decimal(input.mark.securityPerReport), RATE_DECIMALS);
    const value = multiply(left.quantity, decimal(input.mark.price));
    const marketValue = multiply(value, rate);
    const { total, currency } = fxResult(spent(left), { quote: value, account: marketValue }, rate);
    return { marketValue: text(marketValue), unrealizedGain: text(total), unrealizedForexGain: text(currency) };
  }
}

const RATE_DECIMALS = 15;
const text = (value: Decimal) => decimalText(roundTo(value, 12));

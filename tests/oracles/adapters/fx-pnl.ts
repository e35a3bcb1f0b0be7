import { absolute, type Decimal, multiply, negate, subtract } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { divide } from '../../../src/domain/decimal/round-decimal.ts';
import { type CashFlow, fxResult } from '../../../src/domain/money/fx-result.ts';
import type { Vector } from '../vector.ts';
import { known } from './known.ts';

/** One position from entry to exit in a foreign currency; the fee is paid at entry. */
export function fxPnl({ input }: Vector) {
  const long = known('side', input.side, 'long', 'short') === 'long';
  const [quantity, entryRate, exitRate, fee] = [input.qty, input.fxEntry, input.fxExit, input.fee].map(decimal) as Decimals4;
  const paid = flow(multiply(quantity, decimal(input.entryPrice)), entryRate);
  const received = flow(multiply(quantity, decimal(input.exitPrice)), exitRate);
  const { total, price } = long ? fxResult(out(paid), received, exitRate) : fxResult(paid, out(received), exitRate);
  const feeBase = multiply(fee, entryRate);
  const netPrice = subtract(price, multiply(fee, exitRate));
  const investmentNow = absolute(multiply(paid.quote, exitRate));
  return {
    marketValue: decimalText(received.account),
    investmentAtCurrentRate: decimalText(investmentNow),
    investmentAtEntryRate: decimalText(paid.account),
    feeBase: decimalText(feeBase),
    pnlAtCurrentRate: decimalText(price),
    netPnlAtCurrentRate: decimalText(netPrice),
    pnlWithCurrencyEffect: decimalText(total),
    netPnlWithCurrencyEffect: decimalText(subtract(total, feeBase)),
    returnLocal: ratio(price, investmentNow),
    netReturnLocal: ratio(netPrice, investmentNow),
    returnWithCurrencyEffect: ratio(total, paid.account),
    netReturnWithCurrencyEffect: ratio(subtract(total, feeBase), paid.account),
  };
}

type Decimals4 = [Decimal, Decimal, Decimal, Decimal];
const flow = (quote: Decimal, rate: Decimal): CashFlow => ({ quote, account: multiply(quote, rate) });
const out = ({ quote, account }: CashFlow): CashFlow => ({ quote: negate(quote), account: negate(account) });
const ratio = (part: Decimal, whole: Decimal) => decimalText(divide(part, whole, 18));

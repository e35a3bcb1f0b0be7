import { add, type Decimal, multiply, subtract } from '../decimal/decimal.ts';

/** Money in, or out with a minus: in the currency of the instrument, and in the account's at the rate stored with the fill. */
export interface CashFlow {
  readonly quote: Decimal;
  readonly account: Decimal;
}

export interface FxResult {
  /** In account currency: exit at the exit's rate and entry at the entry's. Never a rate of another day. */
  readonly total: Decimal;
  /** What the price made of it, at the exit's rate. */
  readonly price: Decimal;
  /** What the change of the rate made of the money that was in: the rest. */
  readonly currency: Decimal;
}

export function fxResult(entry: CashFlow, exit: CashFlow, exitRate: Decimal): FxResult {
  const total = add(entry.account, exit.account);
  const price = multiply(add(entry.quote, exit.quote), exitRate);
  return { total, price, currency: subtract(total, price) };
}

import type { TradeContext } from '../../contract/trades.ts';
import type { ReadContext } from '../../db/context.ts';
import { beginningBefore, moneyBefore } from '../../db/queries/equity-before.ts';
import type { TradeRow } from '../../db/queries/trades.ts';
import { add, type Decimal, multiply } from '../../domain/decimal/decimal.ts';
import { decimal } from '../../domain/decimal/decimal-text.ts';
import { unitsToDecimal } from '../../domain/money/units.ts';

type Equity = { value: Decimal; missing: null } | { value: null; missing: NonNullable<TradeContext['equityMissing']> };
const unknown = (missing: NonNullable<TradeContext['equityMissing']>): Equity => ({ value: null, missing });

/** What the account of a trade held in money before it began. */
export function equityBefore({ sql }: ReadContext, trade: TradeRow, accounts: number): Equity {
  if (accounts > 1) return unknown('accounts');
  const [account, day, currency] = [trade.account_id, trade.opened_day, trade.account_currency];
  const begun = beginningBefore(sql, account, day);
  if (!begun || begun.balance === null) return unknown('balance');
  const { realised, unknown: unknownResults, cash } = moneyBefore(sql, { account, from: begun.from, day, at: trade.opened_at });
  if (unknownResults > 0) return unknown('results');
  let value = add(decimal(begun.balance), unitsToDecimal(realised, currency));
  for (const { amount, rate, ...event } of cash) {
    if (event.currency !== currency && rate === null) return unknown('rates');
    value = add(value, event.currency === currency ? decimal(amount) : multiply(decimal(amount), decimal(rate as string)));
  }
  return { value, missing: null };
}

import type { OutputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import type { ReadContext } from '../../db/context.ts';
import { selectAccountsInUse } from '../../db/queries/accounts-in-use.ts';
import { beginningBefore, moneyBefore } from '../../db/queries/equity-before.ts';
import { createTradingDay } from '../../domain/calendar/trading-day.ts';
import { add, multiply } from '../../domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../domain/decimal/decimal-text.ts';
import { unitsToDecimal } from '../../domain/money/units.ts';
import { conventionsOf } from '../table/conventions.ts';

type Balances = OutputOf<typeof reports.balances>;
type Held = Pick<Balances['accounts'][number], 'balance' | 'missing'>;

/** What accounts hold now, without what is open. */
export async function balancesOf(context: ReadContext): Promise<Balances> {
  const { zone } = await conventionsOf(context);
  // The whole of today, and whatever is a day ahead of it elsewhere.
  const day = createTradingDay({ zone, startsAt: '00:00', label: 'start' })(context.now()) + 2;
  const accounts = await selectAccountsInUse(context.db);
  return {
    accounts: accounts.map(({ id, uid, name, mode, currency }) => ({
      account: uid,
      name,
      mode,
      currency,
      ...heldOn(context, id, currency, day),
    })),
  };
}

function heldOn({ sql }: ReadContext, account: number, currency: string, day: number): Held {
  const begun = beginningBefore(sql, account, day);
  if (!begun || begun.balance === null) return { balance: null, missing: 'balance' };
  const { realised, unknown, cash } = moneyBefore(sql, { account, from: begun.from, day, at: Number.NEGATIVE_INFINITY });
  if (unknown > 0) return { balance: null, missing: 'results' };
  let balance = add(decimal(begun.balance), unitsToDecimal(realised, currency));
  for (const { amount, currency: own, rate } of cash) {
    if (own !== currency && rate === null) return { balance: null, missing: 'rates' };
    balance = add(balance, own === currency ? decimal(amount) : multiply(decimal(amount), decimal(rate as string)));
  }
  return { balance: decimalText(balance), missing: null };
}

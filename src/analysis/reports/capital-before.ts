import type { Connection } from '../../db/connection.ts';
import { beginningBefore, moneyBefore } from '../../db/queries/equity-before.ts';
import { add, multiply } from '../../domain/decimal/decimal.ts';
import { decimal } from '../../domain/decimal/decimal-text.ts';
import { toUnits } from '../../domain/money/units.ts';
import type { Columns } from '../columns.ts';
import type { Study } from '../study.ts';

/** What all accounts of a study held together before a day, in its currency; null where one of them does not say what it began with. */
export function capitalBefore(sql: Connection, { trades, names }: Columns, { money, convert }: Study, day: number): number | null {
  const accounts = new Set<number>();
  for (const slot of money) accounts.add(trades.of.account[slot] as number);
  let sum = 0;
  for (const id of accounts) {
    const units = heldBefore(sql, id, names.accounts.get(id)?.currency ?? '', day);
    const converted = units === null ? Number.NaN : convert(units, id, day);
    if (Number.isNaN(converted)) return null;
    sum += converted;
  }
  return accounts.size === 0 ? null : sum;
}

function heldBefore(sql: Connection, account: number, currency: string, day: number): number | null {
  const beginning = beginningBefore(sql, account, day);
  if (!beginning || beginning.balance === null) return null;
  const before = moneyBefore(sql, { account, from: beginning.from, day, at: Number.NEGATIVE_INFINITY });
  let cash = decimal(beginning.balance);
  for (const { amount, currency: own, rate } of before.cash) {
    if (own !== currency && rate === null) return null;
    cash = add(cash, own === currency ? decimal(amount) : multiply(decimal(amount), decimal(rate as string)));
  }
  return toUnits(cash, currency) + before.realised;
}

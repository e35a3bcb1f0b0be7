import type { Connection } from '../db/connection.ts';
import { readRatesTo } from '../db/queries/rates-to.ts';
import { moneyScale } from '../domain/money/money-scale.ts';
import type { Columns } from './columns.ts';

/** Whole units of an account's currency as whole units of another one at the rate of a day; NaN where there is no rate. */
export type Convert = (units: number, account: number, day: number) => number;

/** A rate holds until the next one, but for no longer than this: over a weekend with holidays. */
export const DAYS_A_RATE_HOLDS = 7;

export function convertTo(sql: Connection, { names }: Columns, currency: string): Convert {
  const factors: (((day: number) => number) | null)[] = [];
  const scale = moneyScale(currency);
  const ofCurrency = new Map<string, (day: number) => number>();
  for (const account of names.accounts.values()) {
    if (account.currency === currency) {
      factors[account.id] = null;
      continue;
    }
    let rate = ofCurrency.get(account.currency);
    if (!rate) ofCurrency.set(account.currency, (rate = rateOn(readRatesTo(sql, account.currency, currency))));
    const shift = 10 ** (scale - moneyScale(account.currency));
    const own = rate;
    factors[account.id] = (day) => own(day) * shift;
  }
  return (units, account, day) => {
    const factor = factors[account];
    return factor ? Math.round(units * factor(day)) : units;
  };
}

function rateOn(rates: readonly { day: number; rate: number }[]): (day: number) => number {
  return (day) => {
    let [low, high] = [0, rates.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rates[middle] as { day: number }).day <= day) low = middle + 1;
      else high = middle;
    }
    const last = rates[low - 1];
    return last && day - last.day <= DAYS_A_RATE_HOLDS ? last.rate : Number.NaN;
  };
}

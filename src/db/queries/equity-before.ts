import type { Connection } from '../connection.ts';
import { prepared } from '../prepared.ts';

export interface MoneyBefore {
  /** What exits came to, in whole units; of how many nobody knows. */
  readonly realised: number;
  readonly unknown: number;
  readonly cash: readonly { readonly amount: string; readonly currency: string; readonly rate: string | null }[];
}
/** What the account began with, and on which day: a phase of a prop account begins anew. */
export function beginningBefore(sql: Connection, account: number, day: number): Beginning | undefined {
  return prepared<unknown[], Beginning>(sql, BEGINNING).get({ account, day });
}
interface Beginning {
  readonly balance: string | null;
  readonly from: number | null;
  /** Of the phase; null: none has begun. */
  readonly reason: string | null;
}
const BEGINNING = `SELECT balance, unixepoch(from_day) / 86400 AS "from", reason FROM
    (SELECT balance, from_day, position, reason FROM account_phase WHERE account_id = :account AND unixepoch(from_day) / 86400 <= :day
     UNION ALL SELECT starting_balance, NULL, NULL, NULL FROM account WHERE id = :account)
  ORDER BY from_day IS NULL, from_day DESC, position DESC LIMIT 1`;

interface Moment {
  readonly account: number;
  /** From which day on; null: from the beginning. */
  readonly from: number | null;
  readonly day: number;
  readonly at: number;
}

/**
 * What came into an account and went out of it before a moment of a day. Whole days are taken from their sums; of the day itself the
 * exits that were over, and money that came by day.
 */
export function moneyBefore(sql: Connection, moment: Moment): MoneyBefore {
  const { account, day, at } = moment;
  const from = moment.from ?? LONG_AGO;
  const days = prepared<unknown[], { realised: number; unknown: number }>(sql, DAYS).get({ account, from, day });
  const today = prepared<unknown[], { realised: number; unknown: number }>(sql, TODAY).get({ account, day, at });
  const cash = prepared<unknown[], MoneyBefore['cash'][number]>(sql, CASH).all({ account, from, day, at });
  return { realised: sum(days?.realised, today?.realised), unknown: sum(days?.unknown, today?.unknown), cash };
}

const LONG_AGO = -700_000;
const sum = (a = 0, b = 0): number => a + b;

const DAYS = `SELECT coalesce(sum(net), 0) AS realised, coalesce(sum(unknown), 0) AS unknown FROM day_stats
  WHERE account_id = :account AND day >= :from AND day < :day`;
const TODAY = `SELECT coalesce(sum(net), 0) AS realised, coalesce(sum(net IS NULL), 0) AS unknown FROM partial_close
  WHERE account_id = :account AND day = :day AND by_day = 0 AND last_at < :at`;
/** What positions cost to hold is in their results. Tests and resets are paid from another purse; a conversion changes no sum. */
const CASH = `SELECT amount, currency, rate FROM cash_event
  WHERE account_id = :account AND day >= date(:from * 86400, 'unixepoch') AND day <= date(:day * 86400, 'unixepoch') AND (at IS NULL OR at < :at)
    AND kind NOT IN ('evaluation_fee', 'reset', 'conversion')
    AND NOT (instrument_id IS NOT NULL AND (kind IN ('swap', 'funding', 'borrow') OR (kind = 'dividend' AND amount LIKE '-%')))`;

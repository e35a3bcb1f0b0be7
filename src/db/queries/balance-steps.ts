import type { Connection } from '../connection.ts';
import { prepared } from '../prepared.ts';

export interface BalanceSteps {
  /** What each exit came to, in whole units; null: nobody knows. */
  readonly exits: readonly { readonly day: number; readonly at: number; readonly net: number | null }[];
  readonly cash: readonly {
    readonly day: number;
    readonly at: number | null;
    readonly amount: string;
    readonly currency: string;
    readonly rate: string | null;
  }[];
}

/** All that changed the balance of an account from a day on, in order: exits and cash apart. */
export function readBalanceSteps(sql: Connection, account: number, from: number | null): BalanceSteps {
  const span = { account, from: from ?? LONG_AGO };
  return {
    exits: prepared<unknown[], BalanceSteps['exits'][number]>(sql, EXITS).all(span),
    cash: prepared<unknown[], BalanceSteps['cash'][number]>(sql, CASH).all(span),
  };
}

const LONG_AGO = -700_000;
const EXITS = 'SELECT day, last_at AS at, net FROM partial_close WHERE account_id = :account AND day >= :from ORDER BY day, last_at, id';
/** Tests and resets are paid from another purse, what positions cost to hold is in their results; a conversion changes no sum. */
const CASH = `SELECT unixepoch(day) / 86400 AS day, at, amount, currency, rate FROM cash_event
  WHERE account_id = :account AND day >= date(:from * 86400, 'unixepoch') AND kind NOT IN ('evaluation_fee', 'reset', 'conversion')
    AND NOT (instrument_id IS NOT NULL AND (kind IN ('swap', 'funding', 'borrow') OR (kind = 'dividend' AND amount LIKE '-%')))
  ORDER BY day, at, id`;

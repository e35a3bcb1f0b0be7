import type { Connection } from '../connection.ts';
import { prepared } from '../prepared.ts';

/** All that made the balance of an account what it is: sums of days, cash, and phases that begin anew. */
export interface AccountMoney {
  readonly starting: string | null;
  readonly phases: readonly { readonly day: number; readonly balance: string }[];
  /** In whole units of the account's currency. */
  readonly results: readonly { readonly day: number; readonly net: number }[];
  readonly cash: readonly { readonly day: number; readonly amount: string; readonly currency: string; readonly rate: string | null }[];
}

/** Each list in order. */
export function readAccountMoney(sql: Connection, account: number): AccountMoney {
  const asked = { account };
  return {
    starting: prepared<unknown[], { balance: string | null }>(sql, STARTING).get(asked)?.balance ?? null,
    phases: prepared<unknown[], AccountMoney['phases'][number]>(sql, PHASES).all(asked),
    results: prepared<unknown[], AccountMoney['results'][number]>(sql, RESULTS).all(asked),
    cash: prepared<unknown[], AccountMoney['cash'][number]>(sql, CASH).all(asked),
  };
}

const STARTING = 'SELECT starting_balance AS balance FROM account WHERE id = :account';
const PHASES = `SELECT unixepoch(from_day) / 86400 AS day, balance FROM account_phase
  WHERE account_id = :account ORDER BY from_day, position`;
const RESULTS = 'SELECT day, net FROM day_stats WHERE account_id = :account ORDER BY day';
/** Tests and resets are paid from another purse, what positions cost to hold is in their results; a conversion changes no sum. */
const CASH = `SELECT unixepoch(day) / 86400 AS day, amount, currency, rate FROM cash_event
  WHERE account_id = :account AND kind NOT IN ('evaluation_fee', 'reset', 'conversion')
    AND NOT (instrument_id IS NOT NULL AND (kind IN ('swap', 'funding', 'borrow') OR (kind = 'dividend' AND amount LIKE '-%')))
  ORDER BY day, id`;

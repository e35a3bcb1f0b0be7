import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import type { AccountRules } from './account-rules.ts';
import type { Chain } from './dirty.ts';

/** Every chain an account has fills in, and every one it still has positions or questions of. */
export function chainsOfAccount(sql: Connection, { id, hedging }: AccountRules): Chain[] {
  const text = `SELECT DISTINCT instrument_id AS instrument, ${hedging ? 'book' : "'' AS book"} FROM fill
      WHERE account_id = :id AND binned_at IS NULL
    UNION SELECT instrument_id, fill_allocation.book FROM fill_allocation JOIN fill ON fill.id = fill_id WHERE account_id = :id
    UNION SELECT instrument_id, '' FROM corporate_action WHERE account_id = :id
    UNION SELECT DISTINCT instrument_id, book FROM position WHERE account_id = :id
    UNION SELECT instrument_id, book FROM open_question WHERE account_id = :id`;
  return prepared<unknown[], Omit<Chain, 'account'>>(sql, text)
    .all({ id })
    .map((chain) => ({ account: id, ...chain }));
}

export function chainsOfInstrument(sql: Connection, instrument: number, rulesOf: (account: number) => AccountRules): Chain[] {
  const accounts = prepared<[], number>(sql, 'SELECT id FROM account').pluck().all();
  return accounts.flatMap((account) => {
    const text = `SELECT DISTINCT ${rulesOf(account).hedging ? 'book' : "'' AS book"} FROM fill
        WHERE account_id = :account AND instrument_id = :instrument AND binned_at IS NULL
      UNION SELECT fill_allocation.book FROM fill_allocation JOIN fill ON fill.id = fill_id
        WHERE account_id = :account AND instrument_id = :instrument
      UNION SELECT '' FROM corporate_action WHERE account_id = :account AND instrument_id = :instrument
      UNION SELECT book FROM position WHERE account_id = :account AND instrument_id = :instrument
      UNION SELECT book FROM open_question WHERE account_id = :account AND instrument_id = :instrument`;
    return prepared<unknown[], string>(sql, text)
      .pluck()
      .all({ account, instrument })
      .map((book) => ({ account, instrument, book }));
  });
}

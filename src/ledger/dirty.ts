import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';

/** Legs of one account in one instrument and book, in order. */
export interface Chain {
  readonly account: number;
  readonly instrument: number;
  readonly book: string;
}
/** Something between these instants is not as it was. */
export interface DirtyChain extends Chain {
  /** Of the account's own keeping, or of a split by the user: where an account does not hedge, its tickets are one book. */
  readonly natural: boolean;
  readonly from: number;
  readonly to: number;
}
export interface Dirty {
  readonly chains: readonly DirtyChain[];
  readonly accounts: readonly number[];
  readonly instruments: readonly number[];
  /** Legs whose trade has other decisions on it: a group, a plan. */
  readonly anchors: readonly string[];
}

/** What the triggers of watchFacts noted since the last time; it is forgotten here. */
export function takeDirty(sql: Connection): Dirty {
  const chains = prepared<[], Chain & { natural: number; from: number; to: number }>(
    sql,
    `SELECT account_id AS account, instrument_id AS instrument, book, natural, min(at) AS "from", max(at) AS "to"
       FROM dirty_chain GROUP BY 1, 2, 3, 4`,
  )
    .all()
    .map((row) => ({ ...row, natural: row.natural === 1 }));
  // One that is gone goes whole: what its books were is not to be known any more.
  const accounts = column<number>(
    sql,
    'SELECT account_id FROM dirty_account UNION SELECT account_id FROM dirty_chain WHERE account_id NOT IN (SELECT id FROM account)',
  );
  const instruments = column<number>(sql, 'SELECT DISTINCT instrument_id FROM dirty_instrument');
  const anchors = column<string>(sql, 'SELECT DISTINCT uid FROM dirty_anchor');
  if (chains.length > 0) sql.exec('DELETE FROM dirty_chain');
  if (accounts.length > 0) sql.exec('DELETE FROM dirty_account');
  if (instruments.length > 0) sql.exec('DELETE FROM dirty_instrument');
  if (anchors.length > 0) sql.exec('DELETE FROM dirty_anchor');
  return { chains, accounts, instruments, anchors };
}

const column = <T>(sql: Connection, text: string): T[] => prepared<[], T>(sql, text).pluck().all();

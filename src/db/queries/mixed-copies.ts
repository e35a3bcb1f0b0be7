import type { Connection } from '../connection.ts';
import { prepared } from '../prepared.ts';

/** A position of a trade that was copied, in the currency of its account. */
export interface CopiedPosition {
  readonly trade: number;
  readonly account: number;
  readonly gross: number | null;
  readonly costs: number | null;
  readonly costsKnown: 0 | 1;
  readonly net: number | null;
}

/** Of trades copied between accounts that count in totals and such that do not. */
export const readMixedCopies = (sql: Connection): CopiedPosition[] => prepared<[], CopiedPosition>(sql, MIXED).all();

const MIXED = `SELECT trade_id AS trade, account_id AS account, gross, costs, costs_known AS costsKnown, net FROM position
  WHERE trade_id IN (SELECT trade.id FROM trade JOIN position ON trade_id = trade.id JOIN account ON account.id = position.account_id
    WHERE EXISTS (SELECT 1 FROM trade_group WHERE kind = 'copy') AND group_kind IS NOT NULL AND unit = 'position' GROUP BY trade.id HAVING min(in_totals) <> max(in_totals))
  ORDER BY position.id`;

import type { Connection } from '../connection.ts';
import { prepared } from '../prepared.ts';

export interface DayOfTotals {
  readonly day: number;
  readonly currency: string;
  readonly net: number;
  readonly gross: number;
}

/** What the accounts that count in totals realised by day, in order, from the sums that are kept of each day. */
export const daysOfTotals = (sql: Connection): DayOfTotals[] => prepared<[], DayOfTotals>(sql, DAYS).all();

const DAYS = `SELECT day, day_stats.currency, sum(net) AS net, sum(gross) AS gross FROM day_stats
  JOIN account ON account.id = account_id WHERE in_totals = 1 AND exits > unknown GROUP BY day, day_stats.currency ORDER BY day`;

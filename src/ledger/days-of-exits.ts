import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';

const known = (column: string) => `coalesce(sum(${column}) FILTER (WHERE net IS NOT NULL), 0) AS ${column}`;

/** What day_stats is to hold, as SQL: the exits of each account by day. */
export const DAYS_OF_EXITS = `SELECT account_id, account.currency AS currency, day, count(*) AS exits, sum(net IS NULL) AS unknown,
    ${['gross', 'costs', 'carry', 'net'].map(known).join(', ')}
  FROM partial_close JOIN account ON account.id = account_id GROUP BY account_id, day`;

/** Days are kept by adding what changed; here they are counted anew. Those that are right are not written. */
export function recountDays(sql: Connection): void {
  const columns = 'account_id, currency, day, exits, unknown, gross, costs, carry, net';
  prepared(sql, `DELETE FROM day_stats WHERE (${columns}) NOT IN (${DAYS_OF_EXITS})`).run();
  prepared(sql, `INSERT INTO day_stats (${columns}) SELECT * FROM (${DAYS_OF_EXITS}) EXCEPT SELECT ${columns} FROM day_stats`).run();
}

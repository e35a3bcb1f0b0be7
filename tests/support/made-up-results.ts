import type { Connection } from '../../src/db/connection.ts';

/** Many risks, results that are not known, and exits known by their day alone, whatever the fills say: for tests that read derived rows in two ways. */
export function makeUpResults(sql: Connection): void {
  sql.exec(`UPDATE trade SET risk = 1000000 + id * 977 WHERE id % 4 <> 1;
    UPDATE trade SET net = NULL, gross = NULL, missing = 'rate' WHERE id % 37 = 5;
    UPDATE partial_close SET by_day = 1, at = at - at % 86400000, last_at = last_at - last_at % 86400000 WHERE trade_id % 31 = 4;
    UPDATE trade SET closed_at = closed_at - closed_at % 86400000 WHERE id % 31 = 4`);
}

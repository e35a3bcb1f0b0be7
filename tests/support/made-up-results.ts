import type { Connection } from '../../src/db/connection.ts';

/** Many risks, and results that are not known, whatever the fills say: for tests that read derived rows in two ways. */
export function makeUpResults(sql: Connection): void {
  sql.exec(`UPDATE trade SET risk = 1000000 + id * 977 WHERE id % 4 <> 1;
    UPDATE trade SET net = NULL, gross = NULL, missing = 'rate' WHERE id % 37 = 5`);
}

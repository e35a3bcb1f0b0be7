import type { Connection } from '../db/connection.ts';
import { defineWords, indexAgain, lastIndexed, misindexed } from '../db/queries/search-index.ts';

/** Documents that are as they should be are not written. */
export function mendWordIndex(sql: Connection): void {
  defineWords(sql);
  indexAgain(sql, misindexed(sql, 0, lastIndexed(sql)));
}

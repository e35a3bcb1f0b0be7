import type { Connection } from '../db/connection.ts';
import { giveCache } from './give-cache.ts';

/** Work that comes back to the same pages again and again, in no order, keeps so many MiB of them; a small journal needs less. */
export function withCache(sql: Connection, mebibytes: number, work: () => void): void {
  const takeBack = giveCache(sql, mebibytes);
  try {
    work();
  } finally {
    takeBack();
  }
}

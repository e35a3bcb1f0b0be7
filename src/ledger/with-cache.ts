import type { Connection } from '../db/connection.ts';

/** Work that comes back to the same pages again and again, in no order, keeps so many MiB of them; a small journal needs less. */
export function withCache(sql: Connection, mebibytes: number, work: () => void): void {
  const before = sql.pragma('cache_size', { simple: true }) as number;
  // In KiB where below zero. Never less than whoever called has given already.
  sql.pragma(`cache_size = ${Math.min(before, -1024 * mebibytes)}`);
  try {
    work();
  } finally {
    sql.pragma(`cache_size = ${before}`);
  }
}

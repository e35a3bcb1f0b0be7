import type { Connection } from '../db/connection.ts';

/** For work that comes back to the same pages again and again, in no order: so many MiB of them are kept until what this gives is called. */
export function giveCache(sql: Connection, mebibytes: number): () => void {
  const before = sql.pragma('cache_size', { simple: true }) as number;
  // In KiB where below zero. Never less than whoever called has given already.
  sql.pragma(`cache_size = ${Math.min(before, -1024 * mebibytes)}`);
  return () => void sql.pragma(`cache_size = ${before}`);
}

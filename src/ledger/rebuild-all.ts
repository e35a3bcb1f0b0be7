import type { WriteContext } from '../db/context.ts';
import { prepared } from '../db/prepared.ts';
import { settle } from './apply-fills.ts';
import { recountDays } from './days-of-exits.ts';
import { mendWordIndex } from './mend-word-index.ts';
import { removeStrays } from './strays.ts';
import { touch } from './touch.ts';
import { withCache } from './with-cache.ts';

/** Chains are read one after another, their fills lie anywhere: this holds those of a million. */
const CACHE = 384;

/** Derives everything anew. Rows that are as they should be are not written, and keep their numbers either way. */
export function rebuildAll({ sql }: Pick<WriteContext, 'sql'>): { trades: number } {
  removeStrays(sql);
  const accounts = prepared<[], number>(sql, 'SELECT id FROM account').pluck().all();
  withCache(sql, CACHE, () => void settle(sql, { chains: [], accounts, instruments: [], anchors: [] }));
  recountDays(sql);
  mendWordIndex(sql);
  // Also of rows that were as they should be: readers may hold others.
  for (const kind of ['trade', 'exit'] as const) touch(sql, kind, null);
  return { trades: prepared<[], number>(sql, 'SELECT count(*) FROM trade').pluck().get() as number };
}

import type { Study } from '../../analysis/study.ts';
import type { Json } from '../../contract/call.ts';
import type { ReadContext } from '../../db/context.ts';
import type { Filter } from '../../domain/filter.ts';
import { inSample, listOf } from '../../domain/metrics/in-sample.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import { countedOf } from './counted-of.ts';
import { namedTrades } from './named-trades.ts';

interface Inside {
  readonly filter: Filter;
  readonly metric: Metric;
  readonly inside: Int32Array;
}

/** Opens exactly the trades that a figure is of: by how they ended and what is known of them, else by their names. null: they are too many to name. */
export async function insideOf(
  { db }: ReadContext,
  study: Study,
  { filter, metric, inside }: Inside,
): Promise<Record<string, Json> | null> {
  if (inside.length === 0) return null;
  const counted = countedOf(study, filter, metric);
  const known = counted && knownOf(study, counted, { metric, inside });
  return (known ?? (await namedTrades(db, study, inside))) as Record<string, Json> | null;
}

/** null: no filter tells what is known from what is not. */
function knownOf({ trades }: Study, counted: Filter, { metric: { sample }, inside }: Pick<Inside, 'metric' | 'inside'>): Filter | null {
  if (inSample(sample, trades).without.length === 0) return counted;
  switch (listOf(sample)) {
    case 'results':
      return counted;
    case 'multiples':
      return { ...counted, r: counted.r ?? { from: String(least(inside, trades.multiples)), to: null } };
    case 'held':
      return { ...counted, heldMinutes: counted.heldMinutes ?? { from: 0, to: null } };
    case 'costs':
      return null;
  }
}

/** None of them is below it: what is known is what is above. */
function least(places: Int32Array, values: ArrayLike<number>): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (const place of places) lowest = Math.min(lowest, values[place] as number);
  return Math.floor(lowest);
}

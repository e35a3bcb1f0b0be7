import type { Study } from '../../analysis/study.ts';
import type { Json, OutputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import type { ReadContext } from '../../db/context.ts';
import type { Filter } from '../../domain/filter.ts';
import { listOf } from '../../domain/metrics/in-sample.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import { countedOf } from './counted-of.ts';
import { namedTrades } from './named-trades.ts';

type Without = OutputOf<typeof reports.explain>['without'][number];
interface Missing {
  readonly filter: Filter;
  readonly metric: Metric;
  readonly without: Int32Array;
}

/** Trades that a figure could not count, with a filter that opens exactly these: by what is not known of them, else by their names. */
export async function withoutOf({ db }: ReadContext, study: Study, { filter, metric, without }: Missing): Promise<Without> {
  const why = WHY[listOf(metric.sample) as keyof typeof WHY];
  const counted = countedOf(study, filter, metric);
  const asked = (opens: Filter): Without => ({ why, trades: without.length, filter: opens as Record<string, Json> });
  const by = why === 'noRisk' ? 'r' : why === 'noHours' ? 'held' : null;
  const groups = filter.groups ?? [];
  if (counted && by && groups.length < MOST_GROUPS) return asked({ ...counted, groups: [...groups, { by, of: null, key: '' }] });
  const named = await namedTrades(db, study, without);
  return named ? asked(named) : { why, trades: without.length, filter: null };
}

const WHY = { multiples: 'noRisk', costs: 'noCosts', held: 'noHours' } as const;
const MOST_GROUPS = 4;

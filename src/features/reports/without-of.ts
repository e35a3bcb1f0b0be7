import type { Study } from '../../analysis/study.ts';
import type { Json, OutputOf } from '../../contract/call.ts';
import type { reports } from '../../contract/reports.ts';
import type { ReadContext } from '../../db/context.ts';
import { selectTradeUids } from '../../db/queries/trade-uids.ts';
import type { Filter, Result } from '../../domain/filter.ts';
import { listOf, outcomesOf } from '../../domain/metrics/in-sample.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import { EVEN, LOST, WON } from '../../domain/metrics/outcomes.ts';

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
  if (without.length > MOST_NAMES) return { why, trades: without.length, filter: null };
  const slots = Array.from(without, (place) => study.trades.slots[place] as number);
  return asked({
    trades: await selectTradeUids(
      db,
      slots.map((slot) => study.columns.trades.id[slot] as number),
    ),
  });
}

const WHY = { multiples: 'noRisk', costs: 'noCosts', held: 'noHours' } as const;
const MOST_GROUPS = 4;
const MOST_NAMES = 200;

/** Means what the study counts; null: no filter tells which trades a rate was missing for. */
function countedOf({ left, columns }: Study, filter: Filter, { sample }: Metric): Filter | null {
  if (left.noRate.length > 0) return null;
  const isMeant = (outcome: number) => outcomesOf(sample)?.includes(outcome) ?? true;
  const result = RESULTS.filter(({ result, outcome }) => isMeant(outcome) && (filter.result?.includes(result) ?? true));
  const inTotals = [...columns.names.accounts.values()].filter((account) => account.inTotals === 1);
  return {
    ...filter,
    status: 'closed',
    result: result.map((each) => each.result),
    ...(left.otherTotals.length > 0 && { accounts: inTotals.map(({ uid }) => uid) }),
  };
}

const RESULTS: readonly { readonly result: Result; readonly outcome: number }[] = [
  { result: 'win', outcome: WON },
  { result: 'loss', outcome: LOST },
  { result: 'breakeven', outcome: EVEN },
];

import type { Study } from '../../analysis/study.ts';
import type { Filter, Result } from '../../domain/filter.ts';
import { outcomesOf } from '../../domain/metrics/in-sample.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import { EVEN, LOST, WON } from '../../domain/metrics/outcomes.ts';

/** Means what the study counts; null: no filter tells which trades a rate was missing for. */
export function countedOf({ left, columns }: Study, filter: Filter, { sample }: Metric): Filter | null {
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

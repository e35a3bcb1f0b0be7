import type { AppError } from '../../../src/contract/errors.ts';
import type { Basis, Figure } from '../../../src/contract/report-shapes.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useAsked } from './asked.ts';

export interface Figures {
  readonly basis: Basis;
  /** Of the trades that are shown, and of those they are compared with, where there are any. */
  of(metric: string): { now: Figure; before: Figure | null };
}

/** All statistics of a dashboard in one answer; where their intervals lie takes longer, and follows. */
export function useFigures(): { figures: Figures | undefined; error: AppError | null } {
  const { filter, before, metrics, withIntervals } = useAsked();
  const now = useQuery(api.reports.summary, { filter, metrics: [...metrics] }, { keepPrevious: true });
  const then = useQuery(
    api.reports.summary,
    { filter: before ?? {}, metrics: [...metrics] },
    { enabled: before !== null, keepPrevious: before !== null },
  );
  const sure = useQuery(
    api.reports.summary,
    { filter, metrics: [...withIntervals], intervals: true },
    { enabled: now.isSuccess && !now.isPlaceholderData, keepPrevious: true },
  );
  // Old intervals go with old values.
  const sureFigures = sure.isPlaceholderData && !now.isPlaceholderData ? undefined : sure.data?.figures;
  const old = before !== null && then.data && then.data.basis.trades > 0 && then.data.basis.currency === now.data?.basis.currency;
  const named = (figures: readonly Figure[] | undefined, metric: string) => figures?.find((each) => each.metric === metric);
  return {
    error: now.error,
    figures: now.data && {
      basis: now.data.basis,
      of: (metric) => ({
        now: named(sureFigures, metric) ?? named(now.data.figures, metric) ?? { metric, value: null, n: 0, interval: null },
        before: (old && named(then.data?.figures, metric)) || null,
      }),
    },
  };
}

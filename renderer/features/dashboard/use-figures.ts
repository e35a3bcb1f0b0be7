import type { AppError } from '../../../src/contract/errors.ts';
import type { Basis, Figure } from '../../../src/contract/reports.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useAsked } from './asked.ts';

export interface Figures {
  readonly basis: Basis;
  /** Of the trades that are shown, and of those they are compared with, where there are any. */
  of(metric: string): { now: Figure; before: Figure | null };
}

/** All statistics of a dashboard in one answer. */
export function useFigures(): { figures: Figures | undefined; error: AppError | null } {
  const { filter, before, metrics } = useAsked();
  const now = useQuery(api.reports.summary, { filter, metrics: [...metrics], intervals: true }, { keepPrevious: true });
  const then = useQuery(
    api.reports.summary,
    { filter: before ?? {}, metrics: [...metrics] },
    { enabled: before !== null, keepPrevious: before !== null },
  );
  const old = before !== null && then.data && then.data.basis.trades > 0 && then.data.basis.currency === now.data?.basis.currency;
  return {
    error: now.error,
    figures: now.data && {
      basis: now.data.basis,
      of: (metric) => ({
        now: now.data.figures.find((each) => each.metric === metric) ?? { metric, value: null, n: 0, interval: null },
        before: (old && then.data?.figures.find((each) => each.metric === metric)) || null,
      }),
    },
  };
}

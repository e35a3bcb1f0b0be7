import type { Compared } from '../../../src/contract/reports.ts';
import type { Metric } from '../../../src/domain/metrics/metric.ts';

/** What may be said of a difference. */
export function sayVerdict({ id, unit }: Metric, verdict: Compared['verdict']): { words: string; isSure: boolean } {
  switch (verdict) {
    case 'chance':
      return { words: 'could be chance', isSure: false };
    case 'tooFew':
      return { words: 'too few trades', isSure: false };
    case null:
      return { words: 'nothing to tell by', isSure: false };
    case 'aHigher':
      return { words: sure('A', 'B'), isSure: true };
    case 'bHigher':
      return { words: sure('B', 'A'), isSure: true };
  }

  function sure(higher: string, lower: string): string {
    // Losses and costs are told the way round in which they are meant.
    if (LOSSES.has(id)) return `${higher} loses less`;
    if (id === 'costShare' || id === 'totalCosts') return `${lower} costs less`;
    return unit === 'duration' ? `${lower} is shorter` : `${higher} is higher`;
  }
}

const LOSSES: ReadonlySet<string> = new Set(['averageLoss', 'medianLoss', 'largestLoss', 'maxDrawdown', 'maxDrawdownByDay']);

import type { Figure } from '../../src/contract/reports.ts';
import { neutralOf } from './neutral-of.ts';

/** How a figure may be shown: nothing is a dash, few is grey and hollow, chance has no colour, gain and loss have theirs. */
export type Verdict = 'nothing' | 'few' | 'chance' | 'gain' | 'loss';

export function verdictOf({ metric, value, n, interval }: Figure, floor: number): Verdict {
  if (value === null) return 'nothing';
  if (n < floor) return 'few';
  const neutral = neutralOf(metric);
  if (interval === null || neutral === null) return 'chance';
  if (Number(interval.from) > neutral) return 'gain';
  return Number(interval.to) < neutral ? 'loss' : 'chance';
}

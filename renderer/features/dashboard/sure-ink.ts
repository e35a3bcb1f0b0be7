import type { Figure } from '../../../src/contract/reports.ts';
import { inkOf } from '../../ui/ink-of.ts';

/** A statistic has the colour of a result only where its interval leaves out zero: "+0.02 R" may be chance. */
export function sureInk({ value, interval }: Pick<Figure, 'value' | 'interval'>): string {
  if (value === null) return 'text-fg-3';
  if (!interval || Number(interval.from) * Number(interval.to) <= 0) return 'text-fg';
  return inkOf(value);
}

import type { Figure } from '../../../src/contract/reports.ts';
import { neutralOf } from '../../format/neutral-of.ts';

/** On which every interval of a report is drawn, so that they can be compared by eye. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  /** Where nothing was won or lost; null: the statistic knows no such line. */
  readonly neutral: number | null;
}

/** As far on both sides of nothing; from the least to the most where there is none. What is below the floor must not stretch it. */
export function scaleOf(metric: string, figures: readonly (Figure | null)[], floor: number): Scale {
  const ends = figures
    .filter((figure) => figure?.metric === metric && figure.n >= floor)
    .flatMap((figure) => (figure?.interval ? [figure.interval.from, figure.interval.to] : figure ? [figure.value] : []))
    .flatMap((value) => (value === null || !Number.isFinite(Number(value)) ? [] : [Number(value)]));
  const neutral = neutralOf(metric);
  const [least, most] = [Math.min(...ends, neutral ?? Number.POSITIVE_INFINITY), Math.max(...ends, neutral ?? Number.NEGATIVE_INFINITY)];
  if (neutral !== 0) return { from: Number.isFinite(least) ? least : 0, to: most > least ? most : least + 1, neutral };
  const reach = Math.max(Math.abs(least), Math.abs(most)) || 1;
  return { from: -reach, to: reach, neutral };
}

/** Where a value lies on it, as a part. */
export const placeOn = ({ from, to }: Scale, value: number): number => Math.max(0, Math.min(1, (value - from) / (to - from)));

/** How strongly a sure figure is coloured: 1 to 5. */
export function stepOn({ from, to, neutral }: Scale, value: number): 1 | 2 | 3 | 4 | 5 {
  const middle = neutral ?? 0;
  const reach = Math.max(Math.abs(to - middle), Math.abs(from - middle)) || 1;
  const part = Math.abs(value - middle) / reach;
  return (1 + STEPS.filter((step) => part >= step).length) as 1;
}
const STEPS = [0.1, 0.22, 0.45, 0.75];

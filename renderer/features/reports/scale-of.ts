import type { Figure, Value } from '../../../src/contract/reports.ts';
import { neutralOf } from '../../format/neutral-of.ts';
import type { BreakdownState } from './breakdown-state.ts';

/** On which every interval of a report is drawn, so that they can be compared by eye. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  /** Where nothing was won or lost; null: the statistic knows no such line. */
  readonly neutral: number | null;
}

/**
 * As far on both sides of nothing; from the least to the most where there is none. Every figure lies on it, and every interval that
 * reaches no farther than most: one that does must not squeeze the others, and what is below the floor stretches nothing, unless all is.
 * null: there is no figure to be drawn on it.
 */
export function scaleOf(metric: string, figures: readonly (Figure | null)[], floor: number): Scale | null {
  const own = figures.filter((figure) => figure !== null).filter((figure) => figure.metric === metric && isKnown(figure.value));
  if (own.length === 0) return null;
  const sure = own.filter(({ n }) => n >= floor);
  const values = numbers((sure.length > 0 ? sure : own).map(({ value }) => value));
  const ends = numbers(sure.flatMap(({ interval, value }) => (interval ? [interval.from, interval.to] : [value])));
  const neutral = neutralOf(metric);
  const middle = neutral ?? medianOf(values);
  const away = (value: number) => Math.abs(value - middle);
  const farthest = Math.max(...values.map(away), MOST_REACHES * medianOf(ends.map(away)));
  const shown = [...values, ...ends.map((end) => Math.max(middle - farthest, Math.min(middle + farthest, end)))];
  const [least, most] = [Math.min(...shown, middle), Math.max(...shown, middle)];
  if (neutral !== 0) return { from: least, to: most > least ? most : least + 1, neutral };
  const reach = Math.max(Math.abs(least), Math.abs(most)) || 1;
  return { from: -reach, to: reach, neutral };
}

/** Where a value lies on it, as a part; below 0 or above 1: beyond it. */
export const placeOn = ({ from, to }: Scale, value: number): number => (value - from) / (to - from);

/** Whether an arrow says that something goes on beyond it: an interval, and in a chart the point of few trades. */
export function hasArrow(
  { from, to }: Scale,
  figures: readonly (Figure | null)[],
  { floor, as }: { floor: number; as: BreakdownState['as'] },
): boolean {
  const isBeyond = (end: number) => end < from || end > to;
  return figures.some((figure) => {
    if (!figure || !isKnown(figure.value) || as === 'map') return false;
    if (figure.n < floor) return as === 'chart' && isBeyond(Number(figure.value));
    return numbers(figure.interval ? [figure.interval.from, figure.interval.to] : []).some(isBeyond);
  });
}

const isKnown = (value: Value): boolean => value !== null && Number.isFinite(Number(value));
const numbers = (values: readonly Value[]): number[] => values.filter(isKnown).map(Number);

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1] ?? 0;
}

/** How strongly a sure figure is coloured: 1 to 5. */
export function stepOn({ from, to, neutral }: Scale, value: number): 1 | 2 | 3 | 4 | 5 {
  const middle = neutral ?? 0;
  const reach = Math.max(Math.abs(to - middle), Math.abs(from - middle)) || 1;
  const part = Math.abs(value - middle) / reach;
  return (1 + STEPS.filter((step) => part >= step).length) as 1;
}
const STEPS = [0.1, 0.22, 0.45, 0.75];
/** An interval is cut that reaches so many times as far as most. */
const MOST_REACHES = 3;

import type { Figures } from './figures.ts';
import type { Sample } from './sample.ts';
import type { FromTotals, List } from './totals.ts';

/** A number that a formula is filled with; many are statistics themselves. */
export interface Part {
  readonly label: string;
  readonly unit: 'count' | 'money' | 'percent' | 'ratio' | 'r' | 'duration';
  /** Of parts and per cents the part: 0.5 is 50 %. null: it does not exist. */
  of(figures: Figures): number | null;
}

/**
 * How one tells where the true value lies. share: so many out of so many. means: made of sums, which the next trades would change.
 * middle: the one in the middle of a list, of all trades or of those that ended in one way.
 */
export type IntervalKind =
  | { readonly by: 'share' }
  | { readonly by: 'means'; readonly from: FromTotals }
  | { readonly by: 'middle'; readonly list: List; readonly outcome: number | null };

/** A statistic with all that is said of it on any screen: cards, columns, reports and explanations read it here. */
export interface Metric extends Part {
  readonly id: string;
  readonly better: 'higher' | 'lower' | null;
  /** One sentence for who never heard of it. */
  readonly about: string;
  readonly formula: string;
  /** What its formula is filled with, in the order in which it names them. */
  readonly parts: readonly Part[];
  /** Which of several ways is taken, where there are several. */
  readonly convention: string | null;
  /** In which case it does not exist. */
  readonly undefinedWhen: string | null;
  readonly sample: Sample;
  /** null: none is told, as of what simply was (a sum, the largest), or of what depends on the order. */
  readonly interval: IntervalKind | null;
  /** Where sums alone say the same. */
  readonly from?: FromTotals;
}

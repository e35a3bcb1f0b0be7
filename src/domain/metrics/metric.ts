import type { Figures } from './figures.ts';

/** A statistic with all that is said of it on any screen: cards, columns, reports and explanations read it here. */
export interface Metric {
  readonly id: string;
  readonly label: string;
  readonly unit: 'count' | 'money' | 'percent' | 'ratio' | 'r' | 'duration';
  readonly better: 'higher' | 'lower' | null;
  /** One sentence for who never heard of it. */
  readonly about: string;
  readonly formula: string;
  /** Which of several ways is taken, where there are several. */
  readonly convention: string | null;
  /** In which case it does not exist. */
  readonly undefinedWhen: string | null;
  /** Of parts and per cents the part: 0.5 is 50 %. null: it does not exist. */
  of(figures: Figures): number | null;
}

import type { FromTotals, List, Totals } from './totals.ts';

/** Closed trades in the order of their closing, one entry of each list for each of them. */
export interface ClosedTrades {
  readonly length: number;
  /** In one currency, net or gross as the conventions say. */
  readonly results: ArrayLike<number>;
  /** Results are of before costs; left out: what is left after them. */
  readonly areGross?: boolean;
  /** 1 won, -1 lost, 0 neither: as the conventions say. */
  readonly outcomes: ArrayLike<number>;
  /** What they cost; NaN where that is not known. */
  readonly costs: ArrayLike<number>;
  /** Result by initial risk; NaN where no risk is known. */
  readonly multiples: ArrayLike<number>;
  /** Milliseconds; NaN where the hours are not known. */
  readonly held: ArrayLike<number>;
  /** What each is to sums, where whoever has them keeps that; left out: it is found from the others. */
  readonly kinds?: Int8Array;
  /** Where whoever has them by the thousand adds up all at once. */
  readonly together?: Together;
}

/** What sums say of these trades, told from all of their kind in one look. */
export interface Together {
  totals(list: List): Totals;
  /** The standard error of a statistic made of sums. */
  spread(from: FromTotals): number | null;
}

/** The days of a span in order, those on which nothing was closed among them. */
export interface Days {
  readonly results: ArrayLike<number>;
  /** How many trades each closed. */
  readonly trades: ArrayLike<number>;
  /** What was there when the span began; null: not known, and nothing can be said in per cent. */
  readonly capital: number | null;
  /** What came in before each day since the one before it, or went out; left out: nothing did. */
  readonly came?: ArrayLike<number> | undefined;
  /** From the first to the last by the calendar; left out: as many as there are results. */
  readonly calendarDays?: number;
  readonly perYear: number;
  /** For one day, as a part. */
  readonly riskFree: number;
}

/** All that statistics are made of. */
export interface Figures {
  readonly trades: ClosedTrades;
  readonly days: Days;
}

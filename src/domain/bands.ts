/** Where the bands of reports begin: each goes up to below the next, the first of R reaches down without end. */
export const BANDS = {
  /** Minutes. */
  held: [0, 1, 5, 15, 30, 60, 120, 240, 1440, 2880, 10_080, 43_200],
  size: [0, 1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10_000, 100_000],
  price: [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10_000, 50_000],
  /** No band mixes what was won with what was lost. */
  r: [Number.NEGATIVE_INFINITY, -3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 5],
} as const satisfies Record<string, readonly number[]>;

import { createRandom } from '../sample/random.ts';

/** How paths are drawn. */
export interface Draw {
  readonly paths: number;
  readonly trades: number;
  /** So many that followed each other come together; those at the end go on with the first. */
  readonly block: number;
  /** The same seed draws the same paths. */
  readonly seed: number;
  /** A test: passed when so much is won, failed when so much is lost from the start, or from the highest so far. */
  readonly pass: { readonly target: number; readonly limit: number; readonly isTrailing: boolean } | null;
}

export interface Paths {
  /** After so many trades each: the first is the start. */
  readonly stops: readonly number[];
  /** Of each stop what every path has come to, lowest first. */
  readonly at: readonly Float64Array[];
  /** How deep each path fell at most below its highest, deepest first: zero or less. */
  readonly falls: Float64Array;
  /** The lowest each came to, lowest first: zero or less. */
  readonly lowest: Float64Array;
  readonly passed: number;
  readonly failed: number;
  /** After how many trades those passed that did, soonest first. */
  readonly passedAfter: Float64Array;
}

/** Paths that are drawn a few at a time. */
export interface Drawing {
  /** Until so many are there. */
  draw(upTo: number): void;
  /** All of them. */
  paths(): Paths;
}

/** Paths of results drawn from those there are, each as likely as the other. */
export function drawPaths(results: Float64Array, draw: Draw): Paths {
  const drawing = startPaths(results, draw);
  drawing.draw(draw.paths);
  return drawing.paths();
}

export function startPaths(results: Float64Array, { paths, trades, block, seed, pass }: Draw): Drawing {
  const n = results.length;
  const chance = createRandom(seed).next;
  const every = Math.max(1, Math.ceil(trades / MOST_STOPS));
  const stops = [0, ...Array.from({ length: Math.ceil(trades / every) }, (_, at) => Math.min(trades, (at + 1) * every))];
  const at = stops.map(() => new Float64Array(paths));
  const [falls, lowest] = [new Float64Array(paths), new Float64Array(paths)];
  const after: number[] = [];
  let failed = 0;
  let drawn = 0;

  function draw(upTo: number): void {
    for (; drawn < upTo; drawn++) {
      let [value, high, low, fall] = [0, 0, 0, 0];
      let [place, left, stop] = [0, 0, 1];
      let isOpen = pass !== null;
      for (let trade = 1; trade <= trades; trade++) {
        if (left === 0) {
          place = Math.floor(chance() * n);
          left = block;
        } else if (++place === n) place = 0;
        left--;
        value += results[place] as number;
        if (value > high) high = value;
        else if (value - high < fall) fall = value - high;
        if (value < low) low = value;
        if (isOpen && pass) {
          if (value >= pass.target) {
            after.push(trade);
            isOpen = false;
          } else if ((pass.isTrailing ? value - high : value) <= -pass.limit) {
            failed++;
            isOpen = false;
          }
        }
        if (trade === stops[stop]) (at[stop++] as Float64Array)[drawn] = value;
      }
      falls[drawn] = fall;
      lowest[drawn] = low;
    }
  }
  function finished(): Paths {
    for (const values of at) values.sort();
    return {
      stops,
      at,
      falls: falls.sort(),
      lowest: lowest.sort(),
      passed: after.length,
      failed,
      passedAfter: Float64Array.from(after).sort(),
    };
  }
  return { draw, paths: finished };
}

/** A line through so many points looks the same as one through all. */
const MOST_STOPS = 100;

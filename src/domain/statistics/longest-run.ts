import { PORTION } from '../portion.ts';

/** The most values in a row that are this one. */
export function longestRun(values: ArrayLike<number>, wanted: number): number {
  const run = { longest: 0, now: 0 };
  for (let from = 0; from < values.length; from += PORTION) runPortion(run, values, wanted, from, Math.min(values.length, from + PORTION));
  return run.longest;
}

function runPortion(run: { longest: number; now: number }, values: ArrayLike<number>, wanted: number, from: number, to: number): void {
  let { longest, now } = run;
  for (let at = from; at < to; at++) {
    // Nobody guesses how the next one ended: bits do not have to. All are set where it is another, or where the run is no longer.
    const other = (values[at] as number) - wanted;
    now = (now + 1) & ~((other | -other) >> 31);
    longest += (now - longest) & ~((now - longest) >> 31);
  }
  run.longest = longest;
  run.now = now;
}

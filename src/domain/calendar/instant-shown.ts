import { zoneOffset } from './zone-offset.ts';

/**
 * The instant at which the clocks of a zone showed a time, which is given as if they were those of UTC. The first of two; of a time
 * that they skipped, as far from what came before as the clocks would have been.
 */
export function instantShown(shown: number, zone: string): number {
  const offset = zoneOffset(zone);
  const about = shown - offset(shown);
  const [before, after] = [offset(about - AROUND), offset(about + AROUND)];
  if (before === after) return shown - before;
  const first = shown - Math.max(before, after);
  const second = shown - Math.min(before, after);
  return first + offset(first) === shown ? first : second;
}

/** More than any clock is from UTC, so that a change which concerns the time lies between; less than two changes are from each other. */
const AROUND = 36 * 3_600_000;

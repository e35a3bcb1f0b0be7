import { zoneOffset } from '../../src/domain/calendar/zone-offset.ts';

/** Round times of a zone between two instants, at most so many. */
export function timeTicks(from: number, to: number, zone: string, most: number): number[] {
  const offset = zoneOffset(zone);
  const step = STEPS.find((minutes) => (to - from) / (minutes * MINUTE) <= most) ?? 24 * 60;
  const size = step * MINUTE;
  const ticks: number[] = [];
  for (let shown = Math.ceil((from + offset(from)) / size) * size; ; shown += size) {
    const at = shown - offset(shown - offset(from));
    if (at > to) return ticks;
    ticks.push(at);
  }
}

const MINUTE = 60_000;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720];

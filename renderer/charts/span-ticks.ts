/** About so many instants from milliseconds to weeks apart, on round hours of a zone's clocks; `offset` tells how far they are from UTC. */
export function spanTicks(from: number, to: number, about: number, offset: (at: number) => number): number[] {
  const rough = (to - from) / about;
  const step = STEPS.find((each) => each >= rough) ?? Math.ceil(rough / WEEK) * WEEK;
  const shift = offset(from);
  const ticks = [];
  for (let at = Math.ceil((from + shift) / step) * step - shift; at <= to; at += step) ticks.push(at);
  return ticks;
}

const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000];
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const times = (unit: number, ...counts: number[]) => counts.map((count) => unit * count);
const STEPS = [
  ...times(1, 1, 5, 10, 50, 100, 250, 500),
  ...times(SECOND, 1, 2, 5, 10, 15, 30),
  ...times(MINUTE, 1, 2, 5, 10, 15, 30),
  ...times(HOUR, 1, 2, 4, 8, 12),
  ...times(DAY, 1, 2),
  ...times(WEEK, 1, 2, 4, 8),
];

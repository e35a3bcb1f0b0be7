/** About so many round numbers that a span holds. */
export function niceTicks(from: number, to: number, about: number): number[] {
  if (!(to > from)) return [from];
  const rough = (to - from) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10);
  const first = Math.ceil(from / step);
  const ticks = [];
  for (let at = first; at * step <= to + step / 1e6; at++) ticks.push(Number((at * step).toPrecision(12)));
  return ticks;
}

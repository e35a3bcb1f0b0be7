/**
 * About so many places of curves that go side by side: of each stretch the first, the last, and the lowest and the highest of each curve,
 * so that no extreme is lost. NaN is none. What must be shown is.
 */
export function placesToShow(curves: readonly ArrayLike<number>[], most: number, always: readonly number[] = []): number[] {
  const length = curves[0]?.length ?? 0;
  if (length <= most) return Array.from({ length }, (_, at) => at);
  const shown = new Set(always);
  const stretches = Math.max(1, Math.floor((most - shown.size) / (2 + 2 * curves.length)));
  for (let stretch = 0; stretch < stretches; stretch++) {
    const from = Math.floor((stretch * length) / stretches);
    const to = Math.floor(((stretch + 1) * length) / stretches);
    shown.add(from).add(to - 1);
    for (const curve of curves) for (const at of extremes(curve, from, to)) shown.add(at);
  }
  return [...shown].sort((a, b) => a - b);
}

function extremes(curve: ArrayLike<number>, from: number, to: number): number[] {
  let [low, high] = [-1, -1];
  for (let at = from; at < to; at++) {
    const value = curve[at] as number;
    if (Number.isNaN(value)) continue;
    if (low < 0 || value < (curve[low] as number)) low = at;
    if (high < 0 || value > (curve[high] as number)) high = at;
  }
  return low < 0 ? [] : [low, high];
}

/** The root of the mean square of what fell short of a target, over all values. null: of nothing. */
export function downside(values: ArrayLike<number>, target: number): number | null {
  if (values.length === 0) return null;
  let squared = 0;
  for (let at = 0; at < values.length; at++) squared += Math.min((values[at] as number) - target, 0) ** 2;
  return Math.sqrt(squared / values.length);
}

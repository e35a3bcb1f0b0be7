/** Where a sum stands at its start and after each step. */
export function cumulated(steps: ArrayLike<number>, start = 0): Float64Array {
  const curve = new Float64Array(steps.length + 1);
  curve[0] = start;
  for (let at = 0; at < steps.length; at++) curve[at + 1] = (curve[at] as number) + (steps[at] as number);
  return curve;
}

/** Where capital stands that is put in again with all it earned. */
export function compounded(returns: ArrayLike<number>, start = 1): Float64Array {
  const curve = new Float64Array(returns.length + 1);
  curve[0] = start;
  for (let at = 0; at < returns.length; at++) curve[at + 1] = (curve[at] as number) * (1 + (returns[at] as number));
  return curve;
}

/** Of a sample: around its mean, over n - 1. null below two values. */
export function deviation(values: ArrayLike<number>): number | null {
  return values.length < 2 ? null : Math.sqrt(squares(values) / (values.length - 1));
}

/** Of everything there is: over n. */
export function deviationOfAll(values: ArrayLike<number>): number | null {
  return values.length === 0 ? null : Math.sqrt(squares(values) / values.length);
}

/** In two passes: one alone loses all digits where the mean is large. */
function squares(values: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at] as number;
  const middle = total / values.length;
  let squared = 0;
  let areAlike = true;
  for (let at = 0; at < values.length; at++) {
    squared += ((values[at] as number) - middle) ** 2;
    areAlike &&= values[at] === values[0];
  }
  // Their mean may be off by the last digit, and what is divided by nearly nothing is no figure.
  return areAlike ? 0 : squared;
}

/** How much of a normal distribution lies below, to about 1e-15: a series near the middle, a continued fraction in the tails. */
export function normalBelow(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  const far = Math.abs(z);
  if (far > 38) return z > 0 ? 1 : 0;
  const tail = far < 3 ? 0.5 - nearMiddle(far) : inTail(far);
  return z > 0 ? 1 - tail : tail;
}

const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

function nearMiddle(z: number): number {
  let term = z;
  let total = z;
  for (let n = 3; Math.abs(term) > 1e-17; n += 2) {
    term *= (z * z) / n;
    total += term;
  }
  return density(z) * total;
}

function inTail(z: number): number {
  let fraction = 0;
  for (let n = 80; n > 0; n--) fraction = n / (z + fraction);
  return density(z) / (z + fraction);
}

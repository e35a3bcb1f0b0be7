import { normalQuantile } from './normal-quantile.ts';

/** Below which this part of Student's t lies: exact for one and two degrees of freedom, a series around the normal one from there on. */
export function tQuantile(part: number, degrees: number): number {
  if (degrees <= 1) return Math.tan(Math.PI * (part - 0.5));
  if (degrees <= 2) return (2 * part - 1) / Math.sqrt(2 * part * (1 - part));
  const z = normalQuantile(part);
  const square = z * z;
  const first = (z * (square + 1)) / 4;
  const second = (z * ((5 * square + 16) * square + 3)) / 96;
  const third = (z * (((3 * square + 19) * square + 17) * square - 15)) / 384;
  const fourth = (z * ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945)) / 92_160;
  return z + first / degrees + second / degrees ** 2 + third / degrees ** 3 + fourth / degrees ** 4;
}

import { digitsOf, type Scale } from '../../../charts/interval-mark.tsx';
import type { Format } from '../../../format/create-format.ts';

/** The end of a scale, in R or in a currency: short, but for an amount that whole units would make another. */
export function writeScaleEnd(value: number, { scale, unit }: { scale: Scale; unit: 'r' | (string & {}) }, format: Format): string {
  if (unit === 'r') return format.number(value, { digits: digitsOf(scale), signed: true });
  return value !== 0 && Math.abs(value) < 10 ? format.money(value, unit, { signed: true }) : format.moneyShort(value);
}

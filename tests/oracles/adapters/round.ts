import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { roundTo } from '../../../src/domain/decimal/round-decimal.ts';
import type { Vector } from '../vector.ts';
import { known } from './known.ts';

export function round({ input, convention }: Vector) {
  known('rounding', convention.rounding, 'half-even');
  return { rounded: input.values.map((value: string) => decimalText(roundTo(decimal(value), convention.decimals))) };
}

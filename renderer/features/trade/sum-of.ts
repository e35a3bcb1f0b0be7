import { add, ZERO } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';

/** Unknown as soon as one of them is. */
export const sumOf = (amounts: readonly (string | null)[]): string | null =>
  amounts.includes(null) ? null : decimalText((amounts as string[]).map(decimal).reduce(add, ZERO));

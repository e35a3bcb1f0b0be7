import { decimalText } from '../decimal/decimal-text.ts';
import { divide } from '../decimal/round-decimal.ts';
import { unitsToDecimal } from '../money/units.ts';

/** Net by risk, both in whole units of the currency; null where either is unknown, or nothing was at stake. */
export function rMultiple(net: number | null, risk: number | null, currency: string): string | null {
  if (net === null || !risk) return null;
  return decimalText(divide(unitsToDecimal(net, currency), unitsToDecimal(risk, currency), DECIMALS));
}

const DECIMALS = 4;

import type { TradeRow } from '../../../src/contract/table.ts';

/** Why a result cannot be told. */
export function whyUnknown({ missing }: TradeRow): string {
  const reasons = missing.map((reason) => REASON[reason] ?? reason);
  return reasons.length === 0 ? 'not known' : `not known: ${reasons.join(', ')}`;
}

export function whyNoR(row: TradeRow): string {
  return row.net === null ? whyUnknown(row) : 'no risk is known: a stop or an amount at risk would tell';
}

const REASON: Readonly<Record<string, string>> = {
  price: 'a fill has no price',
  rate: 'there is no exchange rate for its day',
  multiplier: 'what one contract stands for is not known',
};

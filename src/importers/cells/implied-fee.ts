import type { Cost } from '../facts.ts';
import { isNegative, isNothing, minus, negated, over, plus, times } from './sums.ts';

/**
 * What a broker without a fee column kept: the difference between quantity times price and the money that moved, in cents. Where that is
 * below zero the price was rounded, and nothing can be said.
 */
export function impliedFee({ side, quantity, price, multiplier, net, currency }: Dealt): { costs: readonly Cost[]; cash: string } {
  const worth = times(quantity, price, multiplier);
  const fee = over(minus(side === 'buy' ? negated(worth) : worth, net), '1', 2);
  if (isNothing(fee) || isNegative(fee)) return { costs: [], cash: net };
  return { costs: [{ kind: 'fee', amount: fee, currency }], cash: plus(net, fee) };
}

interface Dealt {
  readonly side: 'buy' | 'sell';
  readonly quantity: string;
  readonly price: string;
  readonly multiplier: string;
  /** The money that moved, below zero for a purchase. */
  readonly net: string;
  readonly currency: string;
}

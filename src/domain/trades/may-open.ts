import { isZero } from '../decimal/decimal.ts';
import type { Leg } from './leg.ts';
import type { BookRules } from './position.ts';

/**
 * Whether a leg may open a position, or only close what is there. A sale from flat is a short where the account shorts or the fill
 * says that it opens; else the history began before the file did, and only the user knows.
 */
export function mayOpen(leg: Leg, { shorting }: BookRules): boolean {
  switch (leg.kind) {
    case 'opening':
    case 'receive':
    case 'transfer_in':
    case 'transform_in':
      return true;
    case 'expiry':
    case 'cash_settlement':
    case 'transfer_out':
    case 'deliver':
    case 'transform_out':
      return false;
    case 'assignment':
    case 'exercise':
      return mayEnter(leg);
    case 'trade':
      return leg.effect === 'open' || (leg.effect === 'unknown' && (leg.side === 'buy' || shorting === 'yes'));
  }
}

/** Whether it may add to what is held already, where nobody asks any more whether the account shorts. */
export function mayAdd(leg: Leg, rules: BookRules): boolean {
  return leg.kind === 'trade' ? leg.effect !== 'close' : mayOpen(leg, rules);
}

/** The option itself ends at a price of zero; the shares it brings or takes come at the strike, short ones too. */
const mayEnter = ({ effect, price }: Leg): boolean => effect !== 'close' && !(price !== null && isZero(price));

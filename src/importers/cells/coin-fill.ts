import type { Cost, FillFact, Moment, NamedInstrument } from '../facts.ts';
import { BadCell } from './bad-cell.ts';
import { isNothing, magnitude, negated } from './sums.ts';

export interface CoinFill {
  readonly row: number;
  readonly leg?: number;
  readonly account?: string | null;
  readonly side: 'buy' | 'sell';
  readonly effect?: FillFact['effect'];
  readonly instrument: NamedInstrument;
  readonly quantity: string;
  readonly price: string;
  /** What it was worth in the quote, in either sign; absent where the file does not say. */
  readonly worth?: string | null;
  readonly currency: string | null;
  readonly time: Moment;
  readonly costs: readonly Cost[] | null;
  readonly identity: readonly string[];
  readonly execution?: string;
  readonly order?: string;
}

/** A trade of one coin against another or against money. Read within rowByRow: nothing bought or sold ends the row. */
export function coinFill(fill: CoinFill): FillFact {
  if (isNothing(fill.quantity)) throw new BadCell({ code: 'no_quantity', message: 'No quantity. The row was left out.' });
  const { row, leg, account, side, effect, instrument, quantity, price, worth = null, currency, time, costs, identity } = fill;
  return {
    type: 'fill',
    row,
    ...(leg === undefined ? {} : { leg }),
    account: account || null,
    kind: 'trade',
    side,
    effect: effect ?? 'unknown',
    instrument,
    quantity: magnitude(quantity),
    price,
    currency,
    time,
    ...(fill.execution ? { execution: fill.execution } : {}),
    ...(fill.order ? { order: fill.order } : {}),
    identity,
    costs,
    ...(worth === null || isNothing(worth) ? {} : { cash: side === 'buy' ? negated(magnitude(worth)) : magnitude(worth) }),
  };
}

/** A fee as the exchange took it, in whatever coin; none where it says nothing or zero. */
export const coinFee = (amount: string | null, currency: string): Cost[] =>
  amount === null || isNothing(amount) ? [] : [{ kind: amount.startsWith('-') ? 'rebate' : 'fee', amount, currency }];

/** The same where the file may not say the coin: then nothing is known of the costs. */
export const knownFee = (amount: string | null, currency: string): Cost[] | null => (currency === '' ? null : coinFee(amount, currency));

import type { CashFact, Cost, FillFact, Moment } from '../facts.ts';
import { coinFill } from './coin-fill.ts';
import { coinInstrument, quotedIn } from './coin-names.ts';
import { magnitude, negated, over } from './sums.ts';

export interface CoinSwap {
  readonly row: number;
  readonly account?: string | null;
  /** What went, and what came for it; amounts in either sign. */
  readonly paid: Amount;
  readonly received: Amount;
  readonly isMoney: (coin: string) => boolean;
  readonly time: Moment;
  readonly costs: readonly Cost[] | null;
  readonly execution?: string;
  readonly order?: string;
  readonly identity: readonly string[];
  readonly note: string;
}

export interface Amount {
  readonly coin: string;
  readonly amount: string;
}

/** Two halves of a ledger that belong together: a trade, or a conversion where both are money. */
export function coinSwap(swap: CoinSwap): (CashFact | FillFact)[] {
  const { paid, received, isMoney, note, ...rest } = swap;
  if (isMoney(paid.coin) && isMoney(received.coin)) return conversion(swap);
  const pair = quotedIn(paid.coin, received.coin);
  const side = pair.base === received.coin ? 'buy' : 'sell';
  const [held, worth] = side === 'buy' ? [received, paid] : [paid, received];
  const quantity = magnitude(held.amount);
  return [
    coinFill({
      ...rest,
      side,
      instrument: coinInstrument(`${pair.base}/${pair.quote}`, pair),
      quantity,
      price: over(magnitude(worth.amount), quantity, 15),
      worth: worth.amount,
      currency: pair.quote,
    }),
  ];
}

function conversion({ row, account = null, paid, received, time, costs, execution, identity, note }: CoinSwap): CashFact[] {
  const link = execution ?? `${row}`;
  const cash = { type: 'cash', row, account, time, note } as const;
  return [
    {
      ...cash,
      leg: 0,
      kind: 'conversion',
      amount: negated(magnitude(paid.amount)),
      currency: paid.coin,
      link,
      identity: [...identity, 'paid'],
    },
    {
      ...cash,
      leg: 1,
      kind: 'conversion',
      amount: magnitude(received.amount),
      currency: received.coin,
      link,
      identity: [...identity, 'received'],
    },
    ...(costs ?? []).map((cost, n) => {
      return {
        ...cash,
        leg: 2 + n,
        kind: 'fee',
        amount: negated(cost.amount),
        currency: cost.currency,
        identity: [...identity, 'fee'],
      } as const;
    }),
  ];
}

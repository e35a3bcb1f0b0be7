import type { CashFact, Cost, FillFact, Moment } from '../facts.ts';
import { BadCell } from './bad-cell.ts';
import { coinAlone } from './coin-names.ts';
import { isNegative, isNothing, magnitude, negated } from './sums.ts';

export interface CoinFlow {
  readonly row: number;
  readonly leg?: number;
  readonly account?: string | null;
  readonly coin: string;
  /** As the file writes it, where that is not the name it goes by. */
  readonly text?: string;
  /** Whether this exchange keeps it as money rather than as a position. */
  readonly isMoney: boolean;
  /** Above zero it came in. */
  readonly amount: string;
  /** transfer: from or to a wallet or a bank. earned: a reward, interest, a gift. spent: paid with. */
  readonly why: 'transfer' | 'earned' | 'spent';
  /** Of one coin, where the file says what it was worth. Of a transfer it would say nothing: the cost stays what it was. */
  readonly price?: string | null;
  readonly currency?: string | null;
  readonly costs?: readonly Cost[];
  readonly time: Moment;
  readonly execution?: string;
  readonly identity: readonly string[];
  readonly note: string;
}

/** What came or went without a price: money is cash, a coin is a position that grows or shrinks. */
export function coinFlow(flow: CoinFlow): (CashFact | FillFact)[] {
  if (isNothing(flow.amount)) throw new BadCell({ code: 'no_quantity', message: 'No quantity. The row was left out.' });
  const {
    row,
    leg = 0,
    account = null,
    coin,
    text = coin,
    isMoney,
    amount,
    why,
    price = null,
    currency = null,
    costs = [],
    time,
    execution,
    identity,
    note,
  } = flow;
  if (isMoney) {
    const cash = { type: 'cash', row, account: account || null, time, note } as const;
    return [
      { ...cash, leg, kind: cashKind(why, isNegative(amount)), amount, currency: coin, identity },
      ...costs.map((cost, n): CashFact => {
        return {
          ...cash,
          leg: leg + n + 1,
          kind: 'fee',
          amount: negated(cost.amount),
          currency: cost.currency,
          identity: [...identity, 'fee'],
        };
      }),
    ];
  }
  return [
    {
      type: 'fill',
      row,
      ...(leg === 0 ? {} : { leg }),
      account: account || null,
      kind: fillKind(why, isNegative(amount)),
      side: isNegative(amount) ? 'sell' : 'buy',
      effect: 'unknown',
      instrument: coinAlone(coin, text),
      quantity: magnitude(amount),
      price,
      currency: price === null ? null : currency,
      time,
      costs,
      identity,
      ...(execution ? { execution } : {}),
    },
  ];
}

function cashKind(why: CoinFlow['why'], goes: boolean): CashFact['kind'] {
  if (why === 'earned') return 'interest';
  if (why === 'spent') return goes ? 'fee' : 'transfer';
  return goes ? 'withdrawal' : 'deposit';
}

function fillKind(why: CoinFlow['why'], goes: boolean): FillFact['kind'] {
  if (why === 'transfer') return goes ? 'transfer_out' : 'transfer_in';
  return goes ? 'deliver' : 'receive';
}

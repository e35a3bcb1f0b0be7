import type { Cost, FillFact, Moment, NamedInstrument } from '../facts.ts';

export interface RoundTrip {
  readonly row: number;
  readonly account: string | null;
  readonly direction: 'long' | 'short';
  readonly instrument: NamedInstrument;
  readonly quantity: string;
  readonly currency: string | null;
  readonly entry: Leg;
  readonly exit: Leg;
  /** What the broker says it brought, before costs. */
  readonly realized: { readonly amount: string; readonly currency: string } | null;
  /** Of both fills together, booked on the exit; null: the file says nothing about them. */
  readonly costs: readonly Cost[] | null;
  readonly multiplier?: string;
  readonly ticket?: string;
  readonly identity: readonly string[];
}

interface Leg {
  readonly time: Moment;
  readonly price: string;
  readonly execution?: string;
  readonly counter?: string;
  readonly order?: string;
}

/** A row that tells a whole trade is its two fills. The broker's own result stays beside ours. */
export function roundTrip({
  entry,
  exit,
  direction,
  realized,
  costs,
  multiplier,
  ticket,
  ...both
}: RoundTrip): readonly [FillFact, FillFact] {
  const opens = direction === 'long' ? 'buy' : 'sell';
  const shared = {
    type: 'fill',
    kind: 'trade',
    ...both,
    ...(multiplier === undefined ? {} : { multiplier }),
    ...(ticket === undefined ? {} : { ticket }),
  } as const;
  return [
    { ...shared, ...entry, leg: 0, side: opens, effect: 'open', identity: [...both.identity, 'entry'], costs: costs && [] },
    {
      ...shared,
      ...exit,
      leg: 1,
      side: opens === 'buy' ? 'sell' : 'buy',
      effect: 'close',
      identity: [...both.identity, 'exit'],
      costs,
      ...(realized === null ? {} : { stated: { realized: realized.amount, currency: realized.currency } }),
    },
  ];
}

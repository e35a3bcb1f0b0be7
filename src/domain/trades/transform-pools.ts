import { add, type Decimal, subtract, ZERO } from '../decimal/decimal.ts';
import { convertLots } from './convert-lots.ts';
import type { Leg } from './leg.ts';
import type { Lot } from './lot.ts';
import { addMoney, type Money, NO_MONEY } from './money.ts';
import type { Aside } from './position.ts';

interface Pool {
  readonly from: Leg;
  readonly lots: Lot[];
  carry: number;
}

/** What left one instrument by a transform_out and has not arrived in another yet. */
export class TransformPools {
  private readonly pools = new Map<string, Pool>();
  /** The legs of the moment that still take from a pool: what arrives in several goes to each by its worth, else by its quantity. */
  private readonly takers = new Map<string, Leg[]>();

  get isEmpty(): boolean {
    return this.pools.size === 0;
  }

  has(link: string): boolean {
    return this.pools.has(link);
  }

  expect(takers: readonly Leg[]): void {
    this.takers.clear();
    for (const leg of takers) this.takers.set(linkOf(leg), [...(this.takers.get(linkOf(leg)) ?? []), leg]);
  }

  /** Its own costs go with what it moves. */
  put(leg: Leg, lots: readonly Lot[], carry: number, { costsQuote, costs }: Readonly<Money>): void {
    const pool = this.pools.get(linkOf(leg)) ?? { from: leg, lots: [], carry: 0 };
    const last = lots.at(-1);
    if (!last) return;
    addMoney(last, { ...NO_MONEY, costsQuote, costs });
    last.costsKnown &&= leg.costsKnown;
    pool.lots.push(...lots);
    pool.carry += carry;
    this.pools.set(linkOf(leg), pool);
  }

  /** The share of a leg that arrives; the last takes all. */
  take(leg: Leg): { lots: Lot[]; carry: number } {
    const link = linkOf(leg);
    const pool = this.pools.get(link) as Pool;
    const takers = this.takers.get(link) as Leg[];
    const weights = weightsOf(takers);
    const part = weights[takers.indexOf(leg)] as Decimal;
    const lots = convertLots(pool.lots, leg.quantity, part, weights.reduce(add, ZERO));
    const left = takers.filter((taker) => taker !== leg);
    this.takers.set(link, left);
    if (left.length === 0) this.pools.delete(link);
    const carry = pool.carry;
    pool.carry = 0;
    return { lots, carry };
  }

  /** What never arrived anywhere. */
  asides(): Aside[] {
    return [...this.pools.values()].map(({ from, lots }) => ({
      kind: 'action_without_position',
      uid: from.uid,
      instrument: from.instrument,
      at: from.at,
      seq: from.seq,
      quantity: lots.reduce((sum, lot) => add(sum, lot.quantity), ZERO),
    }));
  }
}

/** Without one, what happens at the same moment belongs together. */
export const linkOf = ({ link, at }: Leg): string => link ?? `@${at}`;

function weightsOf(takers: readonly Leg[]): Decimal[] {
  const byWorth = takers.every(({ quote }) => quote !== null && quote !== 0);
  return takers.map(({ quote, quantity }) =>
    byWorth && quote !== null ? { digits: Math.abs(quote), scale: 0 } : subtract(quantity, ZERO),
  );
}

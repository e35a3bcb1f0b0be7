import { absolute, add, compare, type Decimal, min, multiply, negate, subtract, ZERO } from '../decimal/decimal.ts';
import { divide } from '../decimal/round-decimal.ts';

export interface RunLeg {
  readonly uid: string;
  readonly side: 'buy' | 'sell';
  readonly quantity: Decimal;
  readonly price: Decimal | null;
}
export interface RunExit {
  readonly uid: string;
  readonly n: number;
  readonly legs: number;
  readonly quantity: Decimal;
  readonly restQuantity: Decimal;
  readonly restAverage: Decimal | null;
  readonly net: number | null;
}
export interface Run {
  readonly direction: 'long' | 'short';
  /** All that was ever entered. */
  readonly quantity: Decimal;
  /** It shares its first leg with the position before. */
  readonly joinsBefore: boolean;
}
export interface LegInRun {
  /** What of the leg counts in this position. */
  readonly quantity: Decimal;
  readonly exit: number | null;
  /** Signed. */
  readonly positionAfter: Decimal;
  readonly averageAfter: Decimal | null;
  /** In whole units, of the exits that are complete. */
  readonly realizedAfter: number | null;
}

/** How a position stood after each of its legs. After an exit that is what the exit says: a split of the stock moved it in between. */
export function runningLegs(run: Run, legs: readonly RunLeg[], exits: readonly RunExit[]): LegInRun[] {
  const opens = run.direction === 'long' ? 'buy' : 'sell';
  const counted = countedQuantities(run, legs, exits, opens);
  const byUid = new Map(exits.map((exit) => [exit.uid, exit]));
  let [held, average, realized]: [Decimal, Decimal | null, number | null] = [ZERO, ZERO, 0];
  let exit: RunExit | undefined;
  let left = 0;

  return legs.map((leg, at) => {
    const quantity = counted[at] as Decimal;
    if (leg.side === opens) enter(quantity, leg.price);
    else leave(leg.uid, quantity);
    const isExit = leg.side !== opens && exit !== undefined;
    const after = { positionAfter: opens === 'buy' ? held : negate(held), averageAfter: held.digits === 0 ? null : average };
    return { quantity, exit: isExit ? (exit as RunExit).n : null, ...after, realizedAfter: realized };
  });

  function enter(quantity: Decimal, price: Decimal | null): void {
    const sum = add(held, quantity);
    const known = price !== null && average !== null && sum.digits !== 0;
    average = known ? divide(add(multiply(average as Decimal, held), multiply(price, quantity)), sum, DECIMALS) : null;
    held = sum;
  }
  function leave(uid: string, quantity: Decimal): void {
    held = subtract(held, quantity);
    const begun = byUid.get(uid);
    if (begun) [exit, left] = [begun, begun.legs];
    left--;
    if (!exit || left !== 0) return;
    [held, average] = [exit.restQuantity, exit.restAverage];
    realized = realized === null || exit.net === null ? null : realized + exit.net;
  }
}

/** A leg through zero closes one position with a part of it; the rest opens the next, or is a question. Each counts what its other legs leave. */
function countedQuantities(run: Run, legs: readonly RunLeg[], exits: readonly RunExit[], opens: 'buy' | 'sell'): Decimal[] {
  const all = legs.map(({ quantity }) => quantity);
  const restOf = (total: Decimal, at: number) =>
    legs.reduce((rest, leg, other) => (other !== at && leg.side === legs[at]?.side ? subtract(rest, leg.quantity) : rest), total);
  const cut = (at: number, total: Decimal) => {
    const rest = restOf(total, at);
    if (compare(rest, ZERO) > 0) all[at] = min(all[at] as Decimal, absolute(rest));
  };
  const last = legs.length - 1;
  if (run.joinsBefore && legs[0]?.side === opens) cut(0, run.quantity);
  if (legs[last] && legs[last].side !== opens)
    cut(
      last,
      exits.reduce((sum, exit) => add(sum, exit.quantity), ZERO),
    );
  return all;
}

/** Of an average: far more than any price has. */
const DECIMALS = 12;

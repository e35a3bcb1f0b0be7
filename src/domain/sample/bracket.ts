import type { Outcome } from './edge.ts';
import { toTick } from './idea.ts';
import type { Random } from './random.ts';

/** An entry with a stop, held from one time to another. */
export interface Bracket {
  readonly side: 'long' | 'short';
  readonly at: number;
  readonly until: number;
  readonly entry: number;
  /** Distance to the stop. */
  readonly stop: number;
  readonly tick: number;
  /** In steps of `step`. */
  readonly quantity: number;
  readonly step: number;
  /** When what was wanted at an instant can be done. */
  readonly whenOpen: (at: number) => number;
}

export interface BracketLeg {
  readonly side: 'buy' | 'sell';
  readonly closes: boolean;
  readonly quantity: number;
  readonly price: number;
  readonly at: number;
  /** Legs of one order have one number. */
  readonly order: number;
}

/**
 * What becomes of it: one entry or two, one exit or two, each order in one print or in two equal ones of the same instant. The exits
 * average to the outcome.
 */
export function bracketLegs(random: Random, bracket: Bracket, { r }: Outcome): BracketLeg[] {
  const { at, until, quantity, step, entry, stop } = bracket;
  const sign = bracket.side === 'long' ? 1 : -1;
  const half = Math.round(quantity / 2 / step) * step;
  const isParted = half > 0 && half < quantity;
  const legs: BracketLeg[] = [];
  let order = 0;

  if (isParted && random.chance(0.12)) {
    enter(half, entry, at);
    enter(quantity - half, entry + sign * stop * 0.2, at + (until - at) * 0.15);
  } else enter(quantity, entry, at);
  if (isParted && random.chance(0.35)) {
    const first = r > 1 ? 1 : r * 0.7;
    leave(half, first, at + (until - at) * (0.4 + random.next() * 0.2));
    leave(quantity - half, (r * quantity - first * half) / (quantity - half), until);
  } else leave(quantity, r, until);
  return legs;

  function enter(size: number, price: number, when: number): void {
    fill(sign > 0 ? 'buy' : 'sell', false, size, price, when);
  }
  function leave(size: number, multiple: number, when: number): void {
    fill(sign > 0 ? 'sell' : 'buy', true, size, entry + sign * stop * multiple, when);
  }
  function fill(side: 'buy' | 'sell', closes: boolean, size: number, price: number, when: number): void {
    const print = { side, closes, price: toTick(price, bracket.tick), at: bracket.whenOpen(Math.round(when)), order: order++ };
    const part = size / 2;
    const isEven = Math.abs(part / step - Math.round(part / step)) < 1e-9;
    const prints = isEven && random.chance(0.2) ? [part, part] : [size];
    for (const each of prints) legs.push({ ...print, quantity: each });
  }
}

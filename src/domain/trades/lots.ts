import { add, compare, type Decimal, isZero, multiply, subtract, ZERO } from '../decimal/decimal.ts';
import { divide } from '../decimal/round-decimal.ts';
import { cutLot, type Lot } from './lot.ts';
import { addMoney } from './money.ts';
import type { Matching } from './position.ts';

/** What a book holds, in the order in which it entered; the matching says what leaves first. */
export class Lots {
  held: Decimal = ZERO;
  private readonly matching: Matching;
  private queue: Lot[] = [];
  /** Where the queue begins: what left before it is swept out now and then, not moved each time. */
  private head = 0;
  /** Price times quantity of all whose price is known, and how many are not. */
  private worth: Decimal = ZERO;
  private unknown = 0;

  constructor(matching: Matching) {
    this.matching = matching;
  }

  add(lot: Lot): void {
    this.held = add(this.held, lot.quantity);
    const pool = this.matching === 'average' ? this.queue[this.head] : undefined;
    if (pool) return merge(pool, lot);
    this.queue.push(lot);
    this.count(lot, add, true);
  }

  /** The next lot that leaves, or the part of it that is wanted. */
  take(wanted: Decimal): Lot {
    const at = this.next();
    const lot = this.queue[at] as Lot;
    const isWhole = compare(lot.quantity, wanted) <= 0;
    const part = isWhole ? lot : cutLot(lot, wanted);
    if (isWhole) this.remove(at);
    this.held = subtract(this.held, part.quantity);
    this.count(part, subtract, isWhole);
    if (this.isEmpty) this.forget();
    return part;
  }

  get isEmpty(): boolean {
    return this.head === this.queue.length;
  }

  all(): readonly Lot[] {
    return this.head === 0 ? this.queue : this.queue.slice(this.head);
  }

  /** What corporate actions make of them. */
  replace(lots: readonly Lot[]): void {
    this.forget();
    for (const lot of lots) this.add(lot);
  }

  /** Of what is held, to 12 decimals. */
  average(): Decimal | null {
    const only = this.queue.length - this.head === 1 ? this.queue[this.head] : undefined;
    if (only) return only.price;
    return this.unknown > 0 || this.isEmpty ? null : divide(this.worth, this.held, 12);
  }

  private next(): number {
    switch (this.matching) {
      case 'fifo':
      case 'average':
        return this.head;
      case 'lifo':
        return this.queue.length - 1;
      case 'hifo':
        return this.dearest();
    }
  }

  private dearest(): number {
    let best = this.head;
    for (let at = best + 1; at < this.queue.length; at++) if (isDearer(this.queue[at] as Lot, this.queue[best] as Lot)) best = at;
    return best;
  }

  private remove(at: number): void {
    if (at === this.queue.length - 1) this.queue.pop();
    else if (at === this.head) this.head++;
    else this.queue.splice(at, 1);
    if (this.head < SWEEP || this.head * 2 < this.queue.length) return;
    this.queue = this.queue.slice(this.head);
    this.head = 0;
  }

  private count(lot: Lot, how: typeof add | typeof subtract, isWhole: boolean): void {
    if (this.matching === 'average') return;
    if (lot.price !== null) this.worth = how(this.worth, multiply(lot.price, lot.quantity));
    else if (isWhole) this.unknown += how === add ? 1 : -1;
  }

  /** So that no residue of what is gone stays in what comes. */
  private forget(): void {
    this.queue = [];
    this.head = 0;
    this.held = ZERO;
    this.worth = ZERO;
    this.unknown = 0;
  }
}

/** One pool at one price: it changes when the pool grows, not when it shrinks. */
function merge(pool: Lot, lot: Lot): void {
  const quantity = add(pool.quantity, lot.quantity);
  const isSame = pool.price !== null && lot.price !== null && compare(pool.price, lot.price) === 0;
  if (!isSame) pool.price = averagePrice(pool, lot, quantity);
  pool.quantity = quantity;
  addMoney(pool, lot);
  if (pool.currency !== lot.currency) pool.currency = pool.quote = pool.costsQuote = null;
  pool.missing ??= lot.missing;
  pool.costsKnown &&= lot.costsKnown;
}

function averagePrice(a: Lot, b: Lot, quantity: Decimal): Decimal | null {
  if (a.price === null || b.price === null || isZero(quantity)) return null;
  return divide(add(multiply(a.price, a.quantity), multiply(b.price, b.quantity)), quantity, 18);
}

function isDearer(a: Lot, b: Lot): boolean {
  return a.price !== null && (b.price === null || compare(a.price, b.price) > 0);
}

const SWEEP = 1024;

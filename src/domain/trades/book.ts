import { compare, type Decimal, isZero, multiply, sign, subtract } from '../decimal/decimal.ts';
import { unitsAt } from '../decimal/round-decimal.ts';
import { DomainError } from '../domain-error.ts';
import type { Leg } from './leg.ts';
import type { Lot, Missing } from './lot.ts';
import { Lots } from './lots.ts';
import { cutMoney, type Money, plus } from './money.ts';
import type { BookRules, Match, Position } from './position.ts';
import { PositionDraft } from './position-draft.ts';
import { scaleQuantity } from './scale-quantity.ts';

/** What is going on in one instrument: what is held, the position it is in, and the last one that ended. */
export class Book {
  readonly instrument: number;
  readonly rules: BookRules;
  readonly lots: Lots;
  current: PositionDraft | null = null;
  /** It has ended, but carry may still come for it, or a sale of the rest that it left. */
  private resting: PositionDraft | null = null;
  /** Legs of the day that were passed over wait: what begins or ends now cannot be told apart from what they will do. */
  isAwaited = false;
  private readonly emit: (position: Position) => void;

  constructor(instrument: number, rules: BookRules, emit: (position: Position) => void) {
    this.instrument = instrument;
    this.rules = rules;
    this.lots = new Lots(rules.matching);
    this.emit = emit;
  }

  /** Whether this leg takes from what is held. */
  isAgainst(leg: Leg): boolean {
    if (this.lots.isEmpty) return false;
    return this.holder.direction !== directionOf(leg);
  }

  open(leg: Leg, lots: readonly Lot[], isFlip: boolean, isStored = true): PositionDraft {
    const draft = this.current ?? this.begin(leg, isFlip);
    draft.note(leg, isStored);
    for (const lot of lots) {
      this.lots.add(lot);
      draft.enter(lot, this.lots.held);
    }
    return draft;
  }

  /** Closes so much, or all where what would be left is nothing. */
  close(leg: Leg, quantity: Decimal, isAll: boolean, money: Money, stated: number | null): void {
    const draft = this.resume();
    const isAtCost = leavesAtCost(leg);
    draft.note(leg);
    if (!isAtCost) draft.lack(lackOf(leg));
    const exit = draft.exitOf(leg);
    exit.begin(leg, quantity, isAtCost ? null : stated);
    let left = isAll ? this.lots.held : quantity;
    while (sign(left) > 0 && !this.lots.isEmpty) {
      const lot = this.lots.take(left);
      const own = cutMoney(money, lot.quantity, left);
      left = subtract(left, lot.quantity);
      draft.left(exit, matchOf(lot, leg, own, isAtCost));
    }
    exit.restQuantity = this.lots.held;
    exit.restAverage = this.lots.average();
    this.endIfNothingIsLeft(draft);
  }

  /** Takes out what becomes something else: nothing is realised, so it is no exit. Carry that waits for an exit goes with the last of it. */
  transformOut(leg: Leg, quantity: Decimal, isAll: boolean, isStored = true): { lots: Lot[]; carry: number; draft: PositionDraft } {
    const draft = this.resume();
    draft.note(leg, isStored);
    draft.interrupt();
    const lots: Lot[] = [];
    for (let left = isAll ? this.lots.held : quantity; sign(left) > 0 && !this.lots.isEmpty; ) {
      const lot = this.lots.take(left);
      left = subtract(left, lot.quantity);
      lots.push(lot);
    }
    const carry = this.lots.isEmpty ? draft.yieldCarry() : 0;
    this.endIfNothingIsLeft(draft);
    return { lots, carry, draft };
  }

  /** So many new units for old ones, at so much of the cost. */
  scale(numerator: Decimal, denominator: Decimal): void {
    const lots = this.lots.all();
    for (const lot of lots) {
      lot.quantity = scaleQuantity(lot.quantity, numerator, denominator);
      lot.price = lot.price && scaleQuantity(lot.price, denominator, numerator);
    }
    this.lots.replace(lots);
    this.holder.scale(numerator, denominator, ONE);
  }

  /** Of the position that is open, else of the one that ended; before any it is money of the account alone. */
  carry(amount: number): void {
    (this.current ?? this.resting)?.addCarry(amount);
    this.resting?.settleCarry();
  }

  /** What is still open, after what has ended was handed on. */
  finish(): Position | null {
    if (this.current) return this.current.done(this.instrument, 'open', this.lots);
    this.release(!this.lots.isEmpty, this.lots);
    return null;
  }

  /** Whose it is what is held: a rest is still of the position that left it. */
  get holder(): PositionDraft {
    return (this.current ?? this.resting) as PositionDraft;
  }

  /** A rest that is sold without anything bought since is sold by the position that left it. */
  private resume(): PositionDraft {
    this.current = this.holder;
    this.resting = null;
    return this.current;
  }

  private begin(leg: Leg, isFlip: boolean): PositionDraft {
    const joins = isFlip || !this.lots.isEmpty;
    this.release(joins, null);
    const draft = new PositionDraft(leg, directionOf(leg), joins || this.isAwaited);
    for (const rest of this.lots.all()) draft.inherit(rest);
    this.current = draft;
    return draft;
  }

  private release(joins: boolean, rest: Lots | null): void {
    if (!this.resting) return;
    this.resting.joinsAfter ||= joins;
    this.emit(this.resting.done(this.instrument, 'closed', rest));
    this.resting = null;
  }

  private endIfNothingIsLeft(draft: PositionDraft): void {
    const { dust } = this.rules;
    if (!this.lots.isEmpty && (dust === null || compare(this.lots.held, multiply(dust, draft.peak)) > 0)) return;
    draft.settleCarry();
    draft.joinsAfter ||= this.isAwaited;
    this.current = null;
    this.resting = draft;
  }
}

/** A transfer realises nothing, nor does what is given away without a price. */
const leavesAtCost = ({ kind, price }: Leg) => kind === 'transfer_out' || (kind === 'deliver' && price === null);

function matchOf(lot: Lot, leg: Leg, own: Money, isAtCost: boolean): Match {
  const isOneCurrency = lot.currency === leg.currency;
  const grossQuote = isAtCost ? 0 : isOneCurrency ? plus(own.quote, lot.quote) : null;
  return {
    entry: lot.entry,
    exit: leg.uid,
    entryAt: lot.entryAt,
    entryDay: lot.entryDay,
    quantity: lot.quantity,
    entryPrice: lot.price,
    exitPrice: isAtCost ? lot.price : leg.price,
    grossQuote,
    computed: isAtCost ? 0 : inAccount(grossQuote, leg, plus(own.account, lot.account)),
    costsQuote: isOneCurrency ? plus(own.costsQuote, lot.costsQuote) : null,
    costs: plus(own.costs, lot.costs),
  };
}

/** What purchases and sales came to in the account's currency, or on margin the result at the rate of this exit. */
function inAccount(grossQuote: number | null, { resultRate }: Leg, paid: number | null): number | null {
  if (resultRate === null || grossQuote === null) return paid;
  const units = unitsAt(multiply({ digits: grossQuote, scale: 0 }, resultRate), 0);
  if (typeof units === 'number') return units;
  throw new DomainError('amount_too_large', `${units} units of the account`);
}

export const directionOf = ({ side }: Leg) => (side === 'buy' ? 'long' : 'short');

/** Where the price is known but not what it is worth, neither the fill nor its instrument says what one point is. */
export function lackOf({ quote, account, costs, price }: Leg): Missing | null {
  if (quote === null) return price === null ? 'price' : 'multiplier';
  return account === null || costs === null ? 'rate' : null;
}

export const isNothing = (quantity: Decimal, { flat }: BookRules) => isZero(quantity) || compare(quantity, flat) < 0;

const ONE: Decimal = { digits: 1, scale: 0 };

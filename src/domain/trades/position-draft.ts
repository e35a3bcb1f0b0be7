import { type Decimal, max, ZERO } from '../decimal/decimal.ts';
import { checkedAdd } from '../money/checked-sum.ts';
import { Average } from './average.ts';
import { ExitDraft } from './exit-draft.ts';
import type { Leg } from './leg.ts';
import type { Lot, Missing } from './lot.ts';
import type { Lots } from './lots.ts';
import { copyMoney, NO_MONEY, plus } from './money.ts';
import type { Match, Position } from './position.ts';
import { scaleQuantity } from './scale-quantity.ts';

/** A position in the making. */
export class PositionDraft {
  readonly uid: string;
  readonly direction: 'long' | 'short';
  joinsBefore: boolean;
  joinsAfter = false;
  carry = 0;
  peak: Decimal = ZERO;
  private first: Leg;
  private last: Leg;
  private heldSince: number;
  private legs = 0;
  private currency: string | null;
  private costsKnown = true;
  private entry = new Average();
  private exit = new Average();
  private readonly exits: ExitDraft[] = [];
  /** Each once; few, so not a set: there are as many of these as positions. */
  private readonly missing: Missing[] = [];
  private readonly links: string[] = [];
  private readonly firstEntries: { quantity: Decimal; price: Decimal | null }[] = [];
  /** The last exit while nothing has come between its legs. */
  private running: ExitDraft | null = null;

  constructor(first: Leg, direction: 'long' | 'short', joinsBefore: boolean) {
    this.uid = first.uid;
    this.direction = direction;
    this.joinsBefore = joinsBefore;
    this.first = first;
    this.last = first;
    this.heldSince = first.at;
    this.currency = first.currency;
    if (first.order !== null) this.link(`order:${first.order}`);
  }

  /** A leg takes part: as a whole, or with what of it is this position's. */
  note(leg: Leg, isStored = true): void {
    if (leg.waitedUntil === undefined && isBefore(leg, this.first)) this.first = leg;
    if (!isBefore(leg, this.last)) this.last = leg;
    if (isStored) this.legs++;
    this.costsKnown &&= leg.costsKnown;
    if (leg.currency !== this.currency) this.currency = null;
    if (leg.kind === 'assignment' || leg.kind === 'exercise')
      this.link(leg.link === null ? `assignment@${leg.day}` : `assignment:${leg.link}`);
  }

  get lastAt(): number {
    return this.last.at;
  }

  link(key: string): void {
    if (!this.links.includes(key)) this.links.push(key);
  }

  lack(missing: Missing | null): void {
    if (missing !== null && !this.missing.includes(missing)) this.missing.push(missing);
  }

  /** What it took over from the position before. */
  inherit(lot: Lot): void {
    this.entry.add(lot.quantity, lot.price);
    this.costsKnown &&= lot.costsKnown;
    this.lack(lot.missing);
    if (lot.currency !== this.currency) this.currency = null;
  }

  enter(lot: Lot, held: Decimal): void {
    this.running = null;
    this.inherit(lot);
    this.peak = max(this.peak, held);
    if (lot.entryAt < this.heldSince) this.heldSince = lot.entryAt;
    if (this.exits.length === 0) this.firstEntries.push({ quantity: lot.quantity, price: lot.price });
  }

  /** The exit that a closing leg is part of: the one before goes on, or another begins and takes the carry since. */
  exitOf(leg: Leg): ExitDraft {
    if (this.running?.continuesWith(leg)) return this.running;
    const exit = new ExitDraft(leg);
    this.exits.push(exit);
    this.running = exit;
    exit.book(this.carry);
    this.carry = 0;
    return exit;
  }

  left(exit: ExitDraft, match: Match): void {
    exit.match(match);
    this.exit.add(match.quantity, match.exitPrice);
  }

  /** Nothing is open any more, so what is carried has no later exit to wait for. */
  settleCarry(): void {
    const last = this.exits.at(-1);
    if (!last) return;
    last.book(this.carry);
    this.carry = 0;
  }

  /** Before any exit it goes on with what this position becomes. */
  yieldCarry(): number {
    if (this.exits.length > 0) return 0;
    const carry = this.carry;
    this.carry = 0;
    return carry;
  }

  interrupt(): void {
    this.running = null;
  }

  addCarry(amount: number): void {
    this.carry = checkedAdd(this.carry, amount);
  }

  /** After a split, or a spin-off that takes a share of the cost with it. */
  scale(numerator: Decimal, denominator: Decimal, costShare: Decimal): void {
    this.running = null;
    this.peak = scaleQuantity(this.peak, numerator, denominator);
    this.entry.become(scaleQuantity(this.entry.quantity, numerator, denominator), costShare);
    this.exit.become(scaleQuantity(this.exit.quantity, numerator, denominator), ONE);
  }

  /** With what is left of it: nothing, or a rest too small to count while no later position has taken it over. */
  done(instrument: number, status: 'open' | 'closed', rest: Lots | null): Position {
    const isOneCurrency = this.currency !== null;
    const exits = this.exits.map((exit) => exit.done(isOneCurrency));
    const open = copyMoney(NO_MONEY);
    for (const lot of rest?.all() ?? []) {
      open.quote = plus(open.quote, lot.quote);
      open.account = plus(open.account, lot.account);
      open.costs = plus(open.costs, lot.costs);
    }
    const lacks = open.account === null || open.costs === null || exits.some(lacksResult);
    return {
      uid: this.uid,
      instrument,
      direction: this.direction,
      status,
      first: this.first,
      last: this.last,
      joinsBefore: this.joinsBefore,
      joinsAfter: this.joinsAfter,
      heldSince: this.heldSince,
      legs: this.legs,
      quantity: this.entry.quantity,
      peak: this.peak,
      openQuantity: rest?.held ?? ZERO,
      averageEntry: this.entry.value(),
      averageExit: this.exit.value(),
      currency: this.currency,
      openCostQuote: isOneCurrency && open.quote !== null ? 0 - open.quote : null,
      openCost: open.account === null ? null : 0 - open.account,
      openCosts: open.costs,
      openCarry: this.carry,
      costsKnown: this.costsKnown,
      missing: lacks ? this.missing.toSorted() : [],
      exits,
      links: this.links,
      firstEntries: this.firstEntries,
    };
  }
}

const lacksResult = (exit: { stated: number | null; computed: number | null; costs: number | null }) =>
  (exit.stated === null && exit.computed === null) || exit.costs === null;

function isBefore(a: Leg, b: Leg): boolean {
  return a.at !== b.at ? a.at < b.at : a.seq !== b.seq ? a.seq < b.seq : a.uid < b.uid;
}

const ONE: Decimal = { digits: 1, scale: 0 };

import { type Decimal, isZero, sign, subtract, ZERO } from '../decimal/decimal.ts';
import { Book, isNothing, lackOf } from './book.ts';
import { convertHolding } from './convert-holding.ts';
import type { ChainEvent, Conversion, Leg } from './leg.ts';
import type { Lot } from './lot.ts';
import { mayAdd, mayOpen } from './may-open.ts';
import { addMoney, copyMoney, cutMoney, type Money, NO_MONEY, share } from './money.ts';
import { orderDay } from './order-day.ts';
import type { Aside, BookRules, Position } from './position.ts';
import { linkOf, TransformPools } from './transform-pools.ts';

export interface Built {
  readonly positions: Position[];
  readonly asides: Aside[];
}

/**
 * Positions out of the events of one chain, or of the chains that corporate actions couple, pushed in order.
 *
 * A position is final when the next one in its instrument begins: until then carry may come for it, or a sale of the rest it left.
 * Asked before an event is pushed, `isFlat(event)` says whether all that was pushed is settled: nothing is held, carried over, on
 * its way from one instrument to another, or waiting for another leg of its day. Then no later event changes a position begun so far,
 * but for carry. Whoever knows what follows from flat can stop there and finish.
 */
export interface PositionBuilder {
  push(event: ChainEvent): void;
  isFlat(before?: ChainEvent): boolean;
  /** Those that became final since last asked, for whoever cannot keep a million. */
  closed(): Position[];
  /** The rest of the final ones, and then those that are open. */
  finish(): Built;
}

/** All at once. */
export function buildPositions(events: Iterable<ChainEvent>, rules: (instrument: number) => BookRules): Built {
  const builder = createPositionBuilder(rules);
  for (const event of events) builder.push(event);
  return builder.finish();
}

export function createPositionBuilder(rules: (instrument: number) => BookRules): PositionBuilder {
  return new Builder(rules);
}

class Builder implements PositionBuilder {
  private readonly rules: (instrument: number) => BookRules;
  private readonly books = new Map<number, Book>();
  private readonly pools = new TransformPools();
  private readonly asides: Aside[] = [];
  private final: Position[] = [];
  /** The book of the last leg: mostly there is one. */
  private latest: Book | null = null;
  /** Legs of one day without hours, or of one moment of transformation: their order is not told. */
  private waiting: Leg[] = [];
  /** Closes by day that found nothing to close at the start of their day. */
  private late: Leg[] = [];
  private awaited: Book[] = [];
  private lastAt = Number.NEGATIVE_INFINITY;

  constructor(rules: (instrument: number) => BookRules) {
    this.rules = rules;
  }

  push(event: ChainEvent): void {
    const [first] = this.waiting;
    const waits = event.type === 'leg' && (event.byDay || isTransform(event));
    if (first && !(waits && first.at === event.at)) this.settle();
    this.advance(event);
    if (waits) this.waiting.push(event);
    else this.apply(event);
  }

  isFlat(before?: ChainEvent): boolean {
    const [first] = this.waiting;
    if (first && (!before || first.at < before.at)) this.settle();
    if (this.waiting.length === 0) this.advance(before ?? null);
    if (this.waiting.length > 0 || this.late.length > 0 || !this.pools.isEmpty) return false;
    for (const book of this.books.values()) if (!book.lots.isEmpty) return false;
    return true;
  }

  closed(): Position[] {
    const { final } = this;
    this.final = [];
    return final;
  }

  finish(): Built {
    this.settle();
    this.advance(null);
    const open = [...this.books.values()].flatMap((book) => book.finish() ?? []);
    return { positions: [...this.closed(), ...open], asides: [...this.asides, ...this.pools.asides()] };
  }

  private apply(event: ChainEvent): void {
    switch (event.type) {
      case 'leg':
        return this.placeAmong(event);
      case 'split': {
        const book = this.bookOf(event.instrument);
        if (book.lots.isEmpty) return this.aside('action_without_position', event, ZERO);
        return book.scale(event.numerator, event.denominator);
      }
      case 'conversion':
        return this.convert(event);
      case 'carry':
        return this.bookOf(event.instrument).carry(event.amount);
    }
  }

  private settle(): void {
    const legs = this.waiting;
    this.waiting = [];
    const [only, ...others] = legs;
    if (!only) return;
    this.pools.expect(legs.filter(({ kind }) => kind === 'transform_in'));
    if (others.length === 0 && (isTransform(only) || this.sideTaken(only) === null || !this.lacks(only))) return this.placeAmong(only);
    const late = orderDay(legs, {
      lacks: (leg) => this.lacks(leg),
      mayWait: (leg) => !isTransform(leg),
      takes: (leg) => (leg.kind === 'transform_in' ? linkOf(leg) : this.sideTaken(leg)),
      gives: (leg) =>
        leg.kind === 'transform_out' ? linkOf(leg) : mayOpen(leg, this.bookOf(leg.instrument).rules) ? bookSide(leg, true) : null,
      place: (leg, waiting) => this.placeAmong(leg, waiting),
    });
    this.late.push(...late);
  }

  /** Before an event: what that day has brought is there for those that wait for it; when the day is over (null: all are) they go as they are. */
  private advance(event: ChainEvent | null): void {
    if (this.late.length === 0) return;
    const blocked = new Set<string | null>();
    for (const leg of this.late) {
      const isOver = event === null || isAfterDay(event, leg);
      const need = this.sideTaken(leg);
      if (isOver || (event.at > this.lastAt && !blocked.has(need) && !this.lacks(leg))) this.placeLate(leg);
      else blocked.add(need);
    }
  }

  /** It stands after what it closes, whatever its date sorts before. */
  private placeLate(leg: Leg): void {
    this.late = this.late.filter((other) => other !== leg);
    this.await([]);
    const book = this.bookOf(leg.instrument);
    // Its day is over, and it would have taken more: what else that day brings may be its own, too.
    if (this.lacks(leg)) {
      this.awaited = [...this.awaited, book];
      book.isAwaited = true;
    }
    const after = book.lots.isEmpty ? leg.at : book.holder.lastAt;
    this.place(after > leg.at ? { ...leg, waitedUntil: after } : leg);
  }

  /** While others wait for what this one may bring. */
  private placeAmong(leg: Leg, waiting: readonly Leg[] = []): void {
    this.await(waiting);
    this.place(leg);
    this.lastAt = leg.at;
  }

  private await(waiting: readonly Leg[]): void {
    for (const book of this.awaited) book.isAwaited = false;
    if (waiting.length === 0 && this.late.length === 0) {
      if (this.awaited.length > 0) this.awaited = [];
      return;
    }
    this.awaited = [...waiting, ...this.late].map((leg) => this.bookOf(leg.instrument));
    for (const book of this.awaited) book.isAwaited = true;
  }

  private sideTaken(leg: Leg): string | null {
    return mayOpen(leg, this.bookOf(leg.instrument).rules) ? null : bookSide(leg, false);
  }

  private lacks(leg: Leg): boolean {
    if (leg.kind === 'transform_in') return !this.pools.has(linkOf(leg));
    const book = this.bookOf(leg.instrument);
    const beyond = book.isAgainst(leg) ? subtract(leg.quantity, book.lots.held) : leg.quantity;
    return sign(beyond) > 0 && !isNothing(beyond, book.rules);
  }

  private place(leg: Leg): void {
    if (leg.kind === 'transform_in' && this.pools.has(linkOf(leg))) {
      const { lots, carry } = this.pools.take(leg);
      addMoney(lots[0] as Lot, { ...NO_MONEY, costsQuote: leg.costsQuote, costs: leg.costs });
      return this.arrive({ leg, lots, carry }, true);
    }
    const book = this.bookOf(leg.instrument);
    if (!book.isAgainst(leg)) {
      if (!(book.current ? mayAdd : mayOpen)(leg, book.rules)) return this.aside('close_without_open', leg, leg.quantity);
      book.open(leg, [lotOf(leg, leg.quantity, leg)], false);
      return;
    }
    const beyond = subtract(leg.quantity, book.lots.held);
    const isAll = sign(beyond) >= 0 || isNothing(subtract(ZERO, beyond), book.rules);
    if (sign(beyond) > 0 && !isNothing(beyond, book.rules)) this.through(leg, book, beyond);
    else this.leave(leg, book, leg.quantity, isAll, copyMoney(leg), leg.stated);
  }

  /** More than there is: what closes, and what opens the other way, or goes aside. */
  private through(leg: Leg, book: Book, beyond: Decimal): void {
    const { held } = book.lots;
    const rest = copyMoney(leg);
    const closing = cutMoney(rest, held, leg.quantity);
    const flips = mayOpen(leg, book.rules);
    this.leave(leg, book, held, true, closing, flips ? leg.stated : share(leg.stated, held, leg.quantity));
    if (flips) book.open(leg, [lotOf(leg, beyond, rest)], true);
    else this.aside('close_without_open', leg, beyond);
  }

  private leave(leg: Leg, book: Book, quantity: Decimal, isAll: boolean, money: Money, stated: number | null): void {
    if (leg.kind !== 'transform_out') return book.close(leg, quantity, isAll, money, stated);
    const { lots, carry, draft } = book.transformOut(leg, quantity, isAll);
    draft.link(`transform:${linkOf(leg)}`);
    this.pools.put(leg, lots, carry, money);
  }

  private convert(action: Conversion): void {
    const book = this.bookOf(action.instrument);
    if (book.lots.isEmpty) return this.aside('action_without_position', action, ZERO);
    convertHolding(book, action, (arrival) => this.arrive(arrival, false));
  }

  /** Against what is held there already it closes, at what it cost. */
  private arrive({ leg, lots, carry }: { leg: Leg; lots: readonly Lot[]; carry: number }, isStored: boolean): void {
    const book = this.bookOf(leg.instrument);
    if (book.isAgainst(leg)) {
      const money = copyMoney(NO_MONEY);
      for (const lot of lots) addMoney(money, lot);
      this.place({ ...leg, kind: 'receive', price: lots.length === 1 ? (lots[0] as Lot).price : null, ...money });
    } else {
      const draft = book.open(leg, lots, false, isStored);
      draft.link(`transform:${linkOf(leg)}`);
    }
    book.carry(carry);
  }

  private bookOf(instrument: number): Book {
    if (this.latest?.instrument === instrument) return this.latest;
    let book = this.books.get(instrument);
    if (!book) {
      book = new Book(instrument, this.rules(instrument), (position) => this.final.push(position));
      this.books.set(instrument, book);
    }
    this.latest = book;
    return book;
  }

  private aside(kind: Aside['kind'], event: ChainEvent, quantity: Decimal): void {
    if (kind === 'close_without_open' && isZero(quantity)) return;
    const { uid, instrument, at } = event;
    this.asides.push({ kind, uid, instrument, at, seq: event.type === 'leg' ? event.seq : -1, quantity });
  }
}

/** Of a leg its trading day tells, of money the date; an action comes before all fills of its day. */
function isAfterDay(event: ChainEvent, { at, day }: Leg): boolean {
  switch (event.type) {
    case 'leg':
      return event.day > day;
    case 'carry':
      return event.at >= Math.floor(at / DAY) * DAY + DAY;
    case 'split':
    case 'conversion':
      return true;
  }
}

const isTransform = ({ kind }: Leg) => kind === 'transform_in' || kind === 'transform_out';

/** What a leg gives to, or takes from: what was bought in an instrument, or what was sold short. */
const bookSide = ({ instrument, side }: Leg, gives: boolean) => `${instrument}:${(side === 'buy') === gives ? 'long' : 'short'}`;

function lotOf(leg: Leg, quantity: Decimal, { quote, account, costsQuote, costs }: Readonly<Money>): Lot {
  const { uid, at, day, price, currency, costsKnown } = leg;
  const missing = lackOf(leg);
  const entered = { entry: uid, entryAt: at, entryDay: day };
  return { ...entered, quantity, price, currency, missing, costsKnown, quote, account, costsQuote, costs };
}
const DAY = 86_400_000;

import { add, type Decimal, ZERO } from '../decimal/decimal.ts';
import { checkedAdd } from '../money/checked-sum.ts';
import { Average } from './average.ts';
import type { Leg } from './leg.ts';
import { plus } from './money.ts';
import type { Exit, Match } from './position.ts';

/** An exit in the making: consecutive closing legs of one order. */
export class ExitDraft {
  restQuantity: Decimal = ZERO;
  restAverage: Decimal | null = null;
  carry = 0;
  private readonly first: Leg;
  private last: Leg;
  private legs = 0;
  private quantity: Decimal = ZERO;
  private stated: number | null = null;
  private readonly entry = new Average();
  private readonly price = new Average();
  private readonly matches: Match[] = [];

  constructor(first: Leg) {
    this.first = first;
    this.last = first;
  }

  /** Prints of one order, or without one those of a moment; of a day without hours nothing says that two belong together. */
  continuesWith(leg: Leg): boolean {
    const { order, kind } = this.last;
    if (leg.waitedUntil !== undefined) return false;
    if (order !== null || leg.order !== null) return order === leg.order && kind === leg.kind;
    return kind === leg.kind && !leg.byDay && !this.last.byDay && leg.at - this.last.at <= MOMENT;
  }

  begin(leg: Leg, quantity: Decimal, stated: number | null): void {
    this.stated = this.legs === 0 ? stated : plus(this.stated, stated);
    this.last = leg;
    this.legs++;
    this.quantity = add(this.quantity, quantity);
  }

  match(match: Match): void {
    this.matches.push(match);
    this.entry.add(match.quantity, match.entryPrice);
    this.price.add(match.quantity, match.exitPrice);
  }

  /** Where a position's legs were in several currencies, no sum of what was quoted is one. */
  done(isOneCurrency: boolean): Exit {
    let [grossQuote, computed, costsQuote, costs] = [NOTHING, NOTHING, NOTHING, NOTHING];
    const matches = isOneCurrency ? this.matches : this.matches.map((match) => ({ ...match, grossQuote: null, costsQuote: null }));
    for (const match of matches) {
      grossQuote = plus(grossQuote, match.grossQuote);
      computed = plus(computed, match.computed);
      costsQuote = plus(costsQuote, match.costsQuote);
      costs = plus(costs, match.costs);
    }
    return {
      uid: this.first.uid,
      at: this.first.waitedUntil ?? this.first.at,
      lastAt: this.last.waitedUntil ?? this.last.at,
      byDay: this.first.byDay,
      day: this.first.day,
      legs: this.legs,
      order: this.first.order,
      quantity: this.quantity,
      averageEntry: this.entry.value(),
      averagePrice: this.price.value(),
      restQuantity: this.restQuantity,
      restAverage: this.restAverage,
      grossQuote,
      computed,
      costsQuote,
      costs,
      stated: this.stated,
      carry: this.carry,
      matches,
    };
  }

  book(carry: number): void {
    this.carry = checkedAdd(this.carry, carry);
  }
}

const NOTHING: number | null = 0;
const MOMENT = 2000;

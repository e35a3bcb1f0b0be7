import type { DayCell } from '../../../src/contract/days.ts';
import { add } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';

/** Days in one currency, added up exactly. */
export interface DaySum {
  /** null: nothing was realised in this currency. */
  readonly net: string | null;
  readonly costs: string | null;
  readonly carry: string | null;
  /** What the trades closed came to. */
  readonly closedNet: string | null;
  readonly r: { readonly value: number; readonly exits: number } | null;
  readonly exits: number;
  readonly unknown: number;
  readonly opened: number;
  readonly closed: number;
  readonly won: number;
  readonly lost: number;
  readonly breakeven: number;
}

export function sumDays(days: readonly DayCell[], currency: string): DaySum {
  const money = days.flatMap((day) => day.money.filter((own) => own.currency === currency));
  const closed = days.flatMap(({ closedNet }) => closedNet.filter((own) => own.currency === currency));
  const risked = days.flatMap(({ r }) => r ?? []);
  const count = (of: 'exits' | 'unknown' | 'opened' | 'closed' | 'won' | 'lost' | 'breakeven') =>
    days.reduce((sum, day) => sum + day[of], 0);
  return {
    net: addAll(money.map(({ net }) => net)),
    costs: addAll(money.map(({ costs }) => costs)),
    carry: addAll(money.map(({ carry }) => carry)),
    closedNet: addAll(closed.map(({ net }) => net)),
    r:
      risked.length === 0
        ? null
        : { value: risked.reduce((sum, { value }) => sum + value, 0), exits: risked.reduce((sum, { exits }) => sum + exits, 0) },
    ...{ exits: count('exits'), unknown: count('unknown'), opened: count('opened'), closed: count('closed') },
    ...{ won: count('won'), lost: count('lost'), breakeven: count('breakeven') },
  };
}

/** What a day came to in a currency; null: nothing. */
export const netOf = (day: DayCell | undefined, currency: string): string | null =>
  day?.money.find((own) => own.currency === currency)?.net ?? null;

function addAll(amounts: readonly string[]): string | null {
  return amounts.length === 0 ? null : decimalText(amounts.map(decimal).reduce(add));
}

import type { Connection } from '../../db/connection.ts';
import { type AccountMoney, readAccountMoney } from '../../db/queries/account-money.ts';
import { multiply } from '../../domain/decimal/decimal.ts';
import { decimal } from '../../domain/decimal/decimal-text.ts';
import { toUnits } from '../../domain/money/units.ts';
import type { Columns } from '../columns.ts';
import type { Study } from '../study.ts';
import { untilChanged } from '../until-changed.ts';

/** What the results of days were made of. */
export interface Capital {
  /** What all accounts held before the first day. */
  readonly first: number;
  /** What came in before each day since the one before it, or went out: deposits, withdrawals, a phase that began anew. Nothing before the first. */
  readonly came: Float64Array;
}

/** Why it is not known. noCapital: an account does not say what it began with. noRate: something cannot be converted. */
export type NoCapital = 'noCapital' | 'noRate';

/** Of all accounts of a study, in its currency. */
export function capitalOver(sql: Connection, study: Study, days: readonly number[] | Int32Array): Capital | NoCapital {
  const [first] = days;
  if (first === undefined) return 'noCapital';
  const { accounts, columns, convert } = study;
  const all = { first: 0, came: new Float64Array(days.length) };
  for (const id of accounts) {
    const own = ofAccount(moneyOf(sql, columns, id), days);
    if (typeof own === 'string') return own;
    all.first += convert(own.first, id, first);
    for (let at = 0; at < days.length; at++)
      if (own.came[at] !== 0) all.came[at] = (all.came[at] as number) + convert(own.came[at] as number, id, days[at] as number);
  }
  return Number.isNaN(all.first) || all.came.some(Number.isNaN) ? 'noRate' : all;
}

/** What an account began with, NaN where that is not known, and all that changed it, in order. */
interface Money {
  readonly starting: number;
  readonly events: readonly Event[];
}
/** On which day something happened, before which one it is there, what, and how much of it. */
interface Event {
  readonly day: number;
  readonly before: number;
  readonly kind: 'result' | 'phase' | 'cash';
  readonly units: number;
}

/** It is the same under every filter: read once until something changes. */
function moneyOf(sql: Connection, columns: Columns, account: number): Money {
  const own = kept(columns);
  const money = own.get(account) ?? told(readAccountMoney(sql, account), columns.names.accounts.get(account)?.currency ?? '');
  own.set(account, money);
  return money;
}

const kept = untilChanged(() => new Map<number, Money>());

/** What comes in is there before its day begins; what goes out is there until it ends, as are its results before the next. */
function told({ starting, phases, results, cash }: AccountMoney, currency: string): Money {
  const units = (text: string) => toUnits(decimal(text), currency);
  const events: Event[] = [
    ...results.map(({ day, net }): Event => ({ day, before: day + 1, kind: 'result', units: net })),
    ...phases.map(({ day, balance }): Event => ({ day, before: day, kind: 'phase', units: units(balance) })),
    ...cash.map(({ day, ...event }): Event => {
      const amount = unitsOf(event, currency);
      return { day, before: amount < 0 ? day + 1 : day, kind: 'cash', units: amount };
    }),
  ];
  events.sort((a, b) => a.before - b.before || RANK[a.kind] - RANK[b.kind]);
  return { starting: starting === null ? Number.NaN : units(starting), events };
}

function ofAccount({ starting, events }: Money, days: readonly number[] | Int32Array): Capital | NoCapital {
  let balance = starting;
  let next = 0;
  const came = new Float64Array(days.length);
  let first = Number.NaN;
  for (let at = 0; at < days.length; at++) {
    const day = days[at] as number;
    let added = 0;
    for (; (events[next]?.before ?? Number.POSITIVE_INFINITY) <= day; next++) {
      const { kind, units } = events[next] as Event;
      const change = kind === 'phase' ? units - balance : units;
      balance = kind === 'phase' ? units : balance + units;
      if (kind !== 'result') added += change;
    }
    if (at === 0) first = balance;
    else came[at] = added;
  }
  if (!Number.isNaN(first) && !came.some(Number.isNaN)) return { first, came };
  const last = days.at(-1) as number;
  return events.some(({ day, units }) => day <= last && Number.isNaN(units)) ? 'noRate' : 'noCapital';
}

/** Of one day: what was, then what begins anew, then what comes in. */
const RANK: Readonly<Record<Event['kind'], number>> = { result: 0, phase: 1, cash: 2 };

function unitsOf(
  { amount, currency: own, rate }: Pick<AccountMoney['cash'][number], 'amount' | 'currency' | 'rate'>,
  currency: string,
): number {
  if (own === currency) return toUnits(decimal(amount), currency);
  return rate === null ? Number.NaN : toUnits(multiply(decimal(amount), decimal(rate)), currency);
}

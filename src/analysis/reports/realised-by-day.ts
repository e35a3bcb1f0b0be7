import type { Filter } from '../../domain/filter.ts';
import { checkedAdd } from '../../domain/money/checked-sum.ts';
import type { Conventions } from '../select.ts';
import type { Study } from '../study.ts';
import { daysOf } from '../time-tests.ts';
import { eachResult } from './each-result.ts';
import type { DaySpan } from './realised-days.ts';

/** What was realised on each day on which anything was, in the currency of the study; exits of open trades too. */
export interface RealisedDay {
  readonly day: number;
  net: number;
  /** Of the exits whose trade has a known risk. */
  r: number;
  exits: number;
  /** Exits whose trade has a known risk. */
  withRisk: number;
  /** Trades that were closed on it. */
  trades: number;
}

/** In order. What cannot be known or converted is in no sum. Told once for all that ask about a study. */
export function realisedByDay(study: Study, span: DaySpan): readonly Readonly<RealisedDay>[] {
  const own = kept.get(study) ?? new Map<string, RealisedDay[]>();
  kept.set(study, own);
  const key = `${span.from} ${span.to}`;
  const days = own.get(key) ?? addUp(study, span);
  own.set(key, days);
  return days;
}

const kept = new WeakMap<Study, Map<string, RealisedDay[]>>();

function addUp(study: Study, span: DaySpan): RealisedDay[] {
  const { columns } = study;
  const { of } = columns.trades;
  const exits = columns.exits.of;
  const days = new Map<number, RealisedDay>();
  let latest: RealisedDay | null = null;
  const on = (day: number): RealisedDay => {
    // What is closed one after the other is mostly closed on one day.
    if (latest?.day === day) return latest;
    let own = days.get(day);
    if (!own) days.set(day, (own = { day, net: 0, r: 0, exits: 0, withRisk: 0, trades: 0 }));
    latest = own;
    return own;
  };
  eachResult(study, study.money, span, (exit, slot, net) => {
    const own = on(exits.day[exit] as number);
    own.net = checkedAdd(own.net, net);
    own.exits++;
    const risk = of.risk[slot] as number;
    if (!(risk > 0)) return;
    own.r += (exits.net[exit] as number) / risk;
    own.withRisk++;
  });
  const { slots } = study.trades;
  const { closedDay } = of;
  for (let at = 0; at < slots.length; at++) {
    const day = closedDay[slots[at] as number] as number;
    if (day >= span.from && day <= span.to) on(day).trades++;
  }
  return [...days.values()].sort((a, b) => a.day - b.day);
}

/** What all of these name. */
export function spanOfAll(filters: readonly Filter[], conventions: Conventions): DaySpan {
  const spans = filters.map((filter) => spanOf(filter, conventions));
  return { from: Math.max(...spans.map(({ from }) => from)), to: Math.min(...spans.map(({ to }) => to)) };
}

/** "Realised in" names the days of exits; any other filter names trades, whose exits count whenever they were. */
export function spanOf({ dates }: Filter, conventions: Conventions): DaySpan {
  return dates?.meaning === 'realised' ? daysOf(dates, conventions) : { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
}

import type { Filter } from '../../domain/filter.ts';
import { checkedAdd } from '../../domain/money/checked-sum.ts';
import { exitPlaces } from '../exit-places.ts';
import type { Conventions } from '../select.ts';
import type { Study } from '../study.ts';
import { daysOf } from '../time-tests.ts';
import type { DaySpan } from './realised-days.ts';

/** What was realised on each day on which anything was, in the currency of the study; exits of open trades too. */
export interface RealisedDay {
  readonly day: number;
  readonly net: number;
  /** Of the exits whose trade has a known risk. */
  readonly r: number;
  readonly exits: number;
  /** Trades that were closed on it. */
  readonly trades: number;
}

/** What exits realised in a span. What cannot be known or converted is in no sum. */
export interface Realised {
  /** In order. */
  readonly days: readonly RealisedDay[];
  /** Exits whose trade has a known risk. */
  readonly withRisk: number;
  /** By exits of trades that are open, and of those that statistics count. */
  readonly ofOpen: number;
  readonly ofCounted: number;
}

/** Told once for all that ask about a study. */
export function realisedOf(study: Study, span: DaySpan): Realised {
  const own = kept.get(study) ?? new Map<string, Realised>();
  kept.set(study, own);
  const key = `${span.from} ${span.to}`;
  const realised = own.get(key) ?? addUp(study, span);
  own.set(key, realised);
  return realised;
}

export const realisedByDay = (study: Study, span: DaySpan): Realised['days'] => realisedOf(study, span).days;

const kept = new WeakMap<Study, Map<string, Realised>>();

/** One look at all exits, with no call for each of a million; sums of each day lie side by side. */
function addUp(study: Study, { from, to }: DaySpan): Realised {
  const { columns, convert, foreign } = study;
  const { risk, open } = columns.trades.of;
  const { account, day, net: nets } = columns.exits.of;
  const amounts = columns.exits.of[study.conventions.statisticsUse];
  const { slots, days, placeOf } = exitPlaces(columns);
  const first = days[0] ?? 0;
  const standing = standingOf(study);
  const hasForeign = foreign.includes(1);
  const sums = new Float64Array(days.length);
  const multiples = new Float64Array(days.length);
  const exits = new Int32Array(days.length);
  let [withRisk, ofOpen, ofCounted] = [0, 0, 0];
  for (let exit = 0; exit < slots.length; exit++) {
    const slot = slots[exit] as number;
    const stands = slot < 0 ? OUTSIDE : (standing[slot] as number);
    if (stands === OUTSIDE) continue;
    const on = day[exit] as number;
    if (on < from || on > to) continue;
    let net = amounts[exit] as number;
    if (hasForeign && foreign[account[exit] as number] === 1) net = convert(net, account[exit] as number, on);
    if (Number.isNaN(net)) continue;
    const place = placeOf[on - first] as number;
    const sum = (sums[place] as number) + net;
    sums[place] = isExact(sum) ? sum : checkedAdd(sums[place] as number, net);
    exits[place] = (exits[place] as number) + 1;
    if (stands === COUNTED) ofCounted = isExact(ofCounted + net) ? ofCounted + net : checkedAdd(ofCounted, net);
    else if (open[slot] === 1) ofOpen = checkedAdd(ofOpen, net);
    const risked = risk[slot] as number;
    if (!(risked > 0)) continue;
    multiples[place] = (multiples[place] as number) + (nets[exit] as number) / risked;
    withRisk++;
  }
  const trades = closedOn(study, { from, to });
  const shown = (at: number): RealisedDay => ({
    ...{ day: days[at] as number, net: sums[at] as number, r: multiples[at] as number },
    ...{ exits: exits[at] as number, trades: trades[at] as number },
  });
  return { days: [...days.keys()].filter((at) => exits[at] !== 0 || trades[at] !== 0).map(shown), withRisk, ofOpen, ofCounted };
}

const isExact = (sum: number): boolean => sum <= Number.MAX_SAFE_INTEGER && sum >= -Number.MAX_SAFE_INTEGER;

/** Of each day how many trades were closed on it. */
function closedOn({ columns, trades: { days: closings } }: Study, { from, to }: DaySpan): Int32Array {
  const { days, placeOf } = exitPlaces(columns);
  const first = days[0] ?? 0;
  const counts = new Int32Array(days.length);
  for (let at = 0; at < closings.length; at++) {
    const on = closings[at] as number;
    if (on < from || on > to) continue;
    const place = placeOf[on - first] as number;
    counts[place] = (counts[place] as number) + 1;
  }
  return counts;
}

/** Of each slot: whether its exits count as money, and itself in statistics. */
function standingOf({ columns, money, trades: { slots } }: Study): Uint8Array {
  const standing = new Uint8Array(columns.trades.length);
  for (let at = 0; at < money.length; at++) standing[money[at] as number] = IN_MONEY;
  for (let at = 0; at < slots.length; at++) standing[slots[at] as number] = COUNTED;
  return standing;
}
const [OUTSIDE, IN_MONEY, COUNTED] = [0, 1, 2];

/** What all of these name. */
export function spanOfAll(filters: readonly Filter[], conventions: Conventions): DaySpan {
  const spans = filters.map((filter) => spanOf(filter, conventions));
  return { from: Math.max(...spans.map(({ from }) => from)), to: Math.min(...spans.map(({ to }) => to)) };
}

/** "Realised in" names the days of exits; any other filter names trades, whose exits count whenever they were. */
export function spanOf({ dates }: Filter, conventions: Conventions): DaySpan {
  return dates?.meaning === 'realised' ? daysOf(dates, conventions) : { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
}

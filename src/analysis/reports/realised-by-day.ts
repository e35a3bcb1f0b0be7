import type { Filter } from '../../domain/filter.ts';
import { checkedAdd } from '../../domain/money/checked-sum.ts';
import { PORTION } from '../../domain/portion.ts';
import { type ExitPlaces, exitPlaces } from '../exit-places.ts';
import { markPortion } from '../mark-portion.ts';
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

/** One look at all exits; sums of each day lie side by side. */
function addUp(study: Study, span: DaySpan): Realised {
  const { columns, foreign } = study;
  const places = exitPlaces(columns);
  const { days, slots } = places;
  const sums: Sums = {
    net: new Float64Array(days.length),
    r: new Float64Array(days.length),
    exits: new Int32Array(days.length),
    ...{ withRisk: 0, ofOpen: 0, ofCounted: 0 },
  };
  const look: Look = { study, places, span, standing: standingOf(study), hasForeign: foreign.includes(1) };
  for (let from = 0; from < slots.length; from += PORTION) addPortion(sums, look, from, Math.min(slots.length, from + PORTION));
  const trades = closedOn(study, span);
  const shown = (at: number): RealisedDay => ({
    ...{ day: days[at] as number, net: sums.net[at] as number, r: sums.r[at] as number },
    ...{ exits: sums.exits[at] as number, trades: trades[at] as number },
  });
  const { withRisk, ofOpen, ofCounted } = sums;
  return { days: [...days.keys()].filter((at) => sums.exits[at] !== 0 || trades[at] !== 0).map(shown), withRisk, ofOpen, ofCounted };
}

interface Sums {
  readonly net: Float64Array;
  readonly r: Float64Array;
  readonly exits: Int32Array;
  withRisk: number;
  ofOpen: number;
  ofCounted: number;
}
interface Look {
  readonly study: Study;
  readonly places: ExitPlaces;
  readonly span: DaySpan;
  readonly standing: Uint8Array;
  readonly hasForeign: boolean;
}

function addPortion(sums: Sums, { study, places, span, standing, hasForeign }: Look, start: number, end: number): void {
  const { columns, convert, conventions, foreign } = study;
  const { from, to } = span;
  const { risk, open } = columns.trades.of;
  const { account, day, net: nets } = columns.exits.of;
  const amounts = columns.exits.of[conventions.statisticsUse];
  const { slots, days, placeOf } = places;
  const first = days[0] as number;
  const { net: ofDays, r, exits } = sums;
  let { withRisk, ofOpen, ofCounted } = sums;
  for (let exit = start; exit < end; exit++) {
    const slot = slots[exit] as number;
    const stands = slot < 0 ? OUTSIDE : (standing[slot] as number);
    if (stands === OUTSIDE) continue;
    const on = day[exit] as number;
    if (on < from || on > to) continue;
    let net = amounts[exit] as number;
    if (hasForeign && foreign[account[exit] as number] === 1) net = convert(net, account[exit] as number, on);
    if (Number.isNaN(net)) continue;
    const place = placeOf[on - first] as number;
    ofDays[place] = checked((ofDays[place] as number) + net);
    exits[place] = (exits[place] as number) + 1;
    if (stands === COUNTED) ofCounted = checked(ofCounted + net);
    else if (open[slot] === 1) ofOpen = checked(ofOpen + net);
    const risked = risk[slot] as number;
    if (!(risked > 0)) continue;
    r[place] = (r[place] as number) + (nets[exit] as number) / risked;
    withRisk++;
  }
  sums.withRisk = withRisk;
  sums.ofOpen = ofOpen;
  sums.ofCounted = ofCounted;
}

/** Beyond that a sum of whole amounts is none. */
function checked(sum: number): number {
  return sum <= Number.MAX_SAFE_INTEGER && sum >= -Number.MAX_SAFE_INTEGER ? sum : checkedAdd(sum, 0);
}

/** Of each day how many trades were closed on it. */
function closedOn({ columns, trades: { days: closings } }: Study, span: DaySpan): Int32Array {
  const { days, placeOf } = exitPlaces(columns);
  const counts = new Int32Array(days.length);
  const look = { closings, placeOf, first: days[0] as number, span };
  for (let from = 0; from < closings.length; from += PORTION) closePortion(counts, look, from, Math.min(closings.length, from + PORTION));
  return counts;
}

function closePortion(
  counts: Int32Array,
  { closings, placeOf, first, span }: { closings: Int32Array; placeOf: Int32Array; first: number; span: DaySpan },
  start: number,
  end: number,
): void {
  const { from, to } = span;
  for (let at = start; at < end; at++) {
    const on = closings[at] as number;
    if (on < from || on > to) continue;
    const place = placeOf[on - first] as number;
    counts[place] = (counts[place] as number) + 1;
  }
}

/** Of each slot: whether its exits count as money, and itself in statistics. */
function standingOf({ columns, money, trades: { slots } }: Study): Uint8Array {
  const standing = new Uint8Array(columns.trades.length);
  for (let from = 0; from < money.length; from += PORTION)
    markPortion(standing, money, IN_MONEY, from, Math.min(money.length, from + PORTION));
  for (let from = 0; from < slots.length; from += PORTION)
    markPortion(standing, slots, COUNTED, from, Math.min(slots.length, from + PORTION));
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

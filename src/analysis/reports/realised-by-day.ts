import type { Filter } from '../../domain/filter.ts';
import { checkedAdd } from '../../domain/money/checked-sum.ts';
import { PORTION } from '../../domain/portion.ts';
import { closingsOf, OPEN } from '../closings.ts';
import { exitPlaces } from '../exit-places.ts';
import { type ExitsByDay, exitsByDay } from '../exits-by-day.ts';
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

/** One look at all exits, one day after the other. */
function addUp(study: Study, span: DaySpan): Realised {
  const { days } = exitPlaces(study.columns);
  const exits = exitsByDay(study.columns);
  const look: Look = { study, exits, standing: standingOf(study), hasForeign: study.foreign.includes(1) };
  const sums: Sums = { net: 0, r: 0, exits: 0, withRisk: 0, ofOpen: 0, ofCounted: 0 };
  const trades = closedOn(study, span);
  const all = Array.from(days, (day, at): RealisedDay => {
    const [start, end] = [exits.starts[at] as number, exits.starts[at + 1] as number];
    Object.assign(sums, { net: 0, r: 0, exits: 0 });
    if (day >= span.from && day <= span.to)
      for (let from = start; from < end; from += PORTION) addPortion(sums, look, from, Math.min(end, from + PORTION));
    return { day, net: sums.net, r: sums.r, exits: sums.exits, trades: trades[at] as number };
  });
  const { withRisk, ofOpen, ofCounted } = sums;
  return { days: all.filter((day) => day.exits !== 0 || day.trades !== 0), withRisk, ofOpen, ofCounted };
}

/** Of one day, and of all. */
interface Sums {
  net: number;
  r: number;
  exits: number;
  withRisk: number;
  ofOpen: number;
  ofCounted: number;
}
interface Look {
  readonly study: Study;
  readonly exits: ExitsByDay;
  readonly standing: Uint8Array;
  readonly hasForeign: boolean;
}

function addPortion(sums: Sums, { study, exits, standing, hasForeign }: Look, from: number, to: number): void {
  const { places, risked, multiples } = exits;
  const amounts = exits[study.conventions.statisticsUse];
  let { net, r, exits: count, withRisk, ofOpen, ofCounted } = sums;
  const n = pickPortion(picked, standing, places, from, to);
  for (let at = 0; at < n; at++) {
    const exit = picked[at] as number;
    const stands = standing[places[exit] as number] as number;
    const amount = hasForeign ? converted(study, exits.rows[exit] as number, amounts[exit] as number) : (amounts[exit] as number);
    if (Number.isNaN(amount)) continue;
    net = checked(net + amount);
    r += multiples[exit] as number;
    count++;
    withRisk += risked[exit] as number;
    if (stands === COUNTED) ofCounted = checked(ofCounted + amount);
    else if (stands === STILL_OPEN) ofOpen = checked(ofOpen + amount);
  }
  sums.net = net;
  sums.r = r;
  sums.exits = count;
  sums.withRisk = withRisk;
  sums.ofOpen = ofOpen;
  sums.ofCounted = ofCounted;
}

/** Those that count. Of some trades nobody guesses which: each is put down, and kept or written over. */
function pickPortion(picked: Int32Array, standing: Uint8Array, places: Int32Array, from: number, to: number): number {
  let n = 0;
  for (let exit = from; exit < to; exit++) {
    picked[n] = exit;
    n += ((standing[places[exit] as number] as number) + COUNTED) >> 2;
  }
  return n;
}
const picked = new Int32Array(PORTION);

function converted({ columns, convert, foreign }: Study, row: number, units: number): number {
  const { account, day } = columns.exits.of;
  const own = account[row] as number;
  return foreign[own] === 1 ? convert(units, own, day[row] as number) : units;
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

/** Most were closed on the day of the one before. */
function closePortion(
  counts: Int32Array,
  { closings, placeOf, first, span }: { closings: Int32Array; placeOf: Int32Array; first: number; span: DaySpan },
  start: number,
  end: number,
): void {
  for (let at = start; at < end; ) {
    const on = closings[at] as number;
    const from = at;
    while (at < end && closings[at] === on) at++;
    if (on < span.from || on > span.to) continue;
    const place = placeOf[on - first] as number;
    counts[place] = (counts[place] as number) + at - from;
  }
}

/** Of each closing whether its exits count as money, and itself in statistics, or not yet. */
function standingOf({ columns, conventions, moneyPlaces, places, trades: { length } }: Study): Uint8Array {
  const closings = closingsOf(columns);
  const verdicts = closings.verdicts(conventions);
  const standing = new Uint8Array(closings.slots.length);
  const inMoney = moneyPlaces?.length ?? standing.length;
  for (let from = 0; from < inMoney; from += PORTION)
    standPortion(standing, verdicts, moneyPlaces, from, Math.min(inMoney, from + PORTION));
  if (places === null) return standing.fill(COUNTED, 0, length);
  for (let from = 0; from < length; from += PORTION) markPortion(standing, places, COUNTED, from, Math.min(length, from + PORTION));
  return standing;
}
/** 0 is outside. */
const [IN_MONEY, STILL_OPEN, COUNTED] = [1, 2, 3];

function standPortion(standing: Uint8Array, verdicts: Int8Array, places: Int32Array | null, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const place = places ? (places[at] as number) : at;
    standing[place] = verdicts[place] === OPEN ? STILL_OPEN : IN_MONEY;
  }
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

import type { Filter } from '../../domain/filter.ts';
import { checkedAdd } from '../../domain/money/checked-sum.ts';
import { PORTION } from '../../domain/portion.ts';
import type { Amounts } from '../amounts.ts';
import { exitPlaces } from '../exit-places.ts';
import { type ExitsByClosing, exitsByClosing } from '../exits-by-closing.ts';
import type { Conventions } from '../select.ts';
import type { Study } from '../study.ts';
import { daysOf } from '../time-tests.ts';
import { exitsOfStudy, type SomeExits } from './exits-of-study.ts';
import type { DaySpan } from './realised-days.ts';

/** What was realised on each day on which anything was, in the currency of the study; exits of open trades too. */
export interface RealisedDay {
  readonly day: number;
  readonly net: number;
  readonly exits: number;
  /** Trades that were closed on it. */
  readonly trades: number;
}

/** What exits realised in a span. What cannot be known or converted is in no sum. */
export interface Realised {
  /** In order. */
  readonly days: readonly RealisedDay[];
  /** R of these days: of the exits whose trade has a known risk. Added up when it is asked for. */
  readonly multiples: () => Float64Array;
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

function addUp(study: Study, span: DaySpan): Realised {
  const { days } = exitPlaces(study.columns);
  const { onDays } = exitsByClosing(study.columns);
  const { amounts, ...own } = exitsOfStudy(study);
  const add = (some: SomeExits) => addedByDay(some, { onDays, amounts }, days.length);
  const [counted, open] = [add(own.counted), add(own.open)];
  const parts = [counted, open, add(own.unknown), add(own.noRate)];
  const closed = closedOn(study);
  const sums = { withRisk: 0, ofOpen: 0, ofCounted: 0 };
  const found: RealisedDay[] = [];
  const places: number[] = [];
  for (let at = 0; at < days.length; at++) {
    const day = days[at] as number;
    if (day < span.from || day > span.to) continue;
    const ofDay = { day, net: 0, exits: 0, trades: closed[at] as number };
    for (const { nets, exits, withRisk } of parts) {
      ofDay.net = checkedAdd(ofDay.net, nets[at] as number);
      ofDay.exits += exits[at] as number;
      sums.withRisk += withRisk[at] as number;
    }
    if (ofDay.exits !== 0 || ofDay.trades !== 0) {
      found.push(ofDay);
      places.push(at);
    }
    sums.ofOpen = checkedAdd(sums.ofOpen, open.nets[at] as number);
    sums.ofCounted = checkedAdd(sums.ofCounted, counted.nets[at] as number);
  }
  let multiples: Float64Array | null = null;
  return { days: found, ...sums, multiples: () => (multiples ??= multiplesOn(study, places)) };
}

/** Of each day that is known. */
interface Added {
  readonly nets: Float64Array;
  readonly exits: Int32Array;
  readonly withRisk: Int32Array;
}

interface Look {
  readonly onDays: ExitsByClosing['onDays'];
  readonly amounts: Amounts;
}

function addedByDay({ runs, starts, length, atOnce }: SomeExits, { onDays, amounts }: Look, count: number): Added {
  const added: Added = { nets: new Float64Array(count), exits: new Int32Array(count), withRisk: new Int32Array(count) };
  const look: LookAtRuns = { runs, starts, onDays, amounts };
  for (let from = 0; from < length; from += atOnce) addPortion(added, look, from, Math.min(length, from + atOnce));
  return added;
}

interface LookAtRuns extends Look {
  readonly runs: Int32Array | null;
  readonly starts: Int32Array;
}

function addPortion(added: Added, { runs, starts, onDays, amounts }: LookAtRuns, from: number, to: number): void {
  const { nets, exits, withRisk } = added;
  const { of, step, unknown } = amounts;
  for (let at = from; at < to; at++) {
    const run = runs ? (runs[at] as number) : at;
    const end = starts[run + 1] as number;
    for (let exit = starts[run] as number; exit < end; exit++) {
      const amount = of[exit] as number;
      if (amount === unknown || Number.isNaN(amount)) continue;
      const onDay = onDays[exit] as number;
      const day = onDay >> 1;
      const net = (nets[day] as number) + amount * step;
      // Beyond that a sum of whole amounts is none.
      nets[day] = net <= Number.MAX_SAFE_INTEGER && net >= -Number.MAX_SAFE_INTEGER ? net : checkedAdd(net, 0);
      exits[day] = (exits[day] as number) + 1;
      withRisk[day] = (withRisk[day] as number) + (onDay & 1);
    }
  }
}

/** On days in these places. */
function multiplesOn(study: Study, places: readonly number[]): Float64Array {
  const exits = exitsByClosing(study.columns);
  const { amounts, ...own } = exitsOfStudy(study);
  const sums = new Float64Array(exitPlaces(study.columns).days.length);
  const multiples = exits.multiples();
  for (const { runs, starts, length, atOnce } of Object.values(own)) {
    const look: LookAtRuns = { runs, starts, onDays: exits.onDays, amounts };
    for (let from = 0; from < length; from += atOnce) addMultiples(sums, look, multiples, from, Math.min(length, from + atOnce));
  }
  return Float64Array.from(places, (at) => sums[at] as number);
}

function addMultiples(
  sums: Float64Array,
  { runs, starts, onDays, amounts }: LookAtRuns,
  multiples: Float64Array,
  from: number,
  to: number,
): void {
  const { of, unknown } = amounts;
  for (let at = from; at < to; at++) {
    const run = runs ? (runs[at] as number) : at;
    const end = starts[run + 1] as number;
    for (let exit = starts[run] as number; exit < end; exit++) {
      if (of[exit] === unknown || Number.isNaN(of[exit])) continue;
      const day = (onDays[exit] as number) >> 1;
      sums[day] = (sums[day] as number) + (multiples[exit] as number);
    }
  }
}

/** Of each day that is known how many trades were closed on it. */
function closedOn({ columns, trades: { days: closings } }: Study): Int32Array {
  const { days, placeOf } = exitPlaces(columns);
  const first = days[0] as number;
  const counts = new Int32Array(placeOf.length);
  for (let from = 0; from < closings.length; from += PORTION)
    closePortion(counts, closings, first, from, Math.min(closings.length, from + PORTION));
  return days.map((day) => counts[day - first] as number);
}

function closePortion(counts: Int32Array, closings: Int32Array, first: number, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const on = (closings[at] as number) - first;
    counts[on] = (counts[on] as number) + 1;
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

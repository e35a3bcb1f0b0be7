import { PORTION } from '../domain/portion.ts';
import { type Amounts, inFewBytes } from './amounts.ts';
import { closingsOf } from './closings.ts';
import type { Columns } from './columns.ts';
import { exitPlaces } from './exit-places.ts';
import { takePortion } from './take-portion.ts';
import { untilChanged } from './until-changed.ts';

/** Exits as their trades follow each other among all closings, those of one trade side by side: who means some trades has their exits. */
export interface ExitsByClosing {
  /** Where the exits of each closing begin, and after the last one where they end. */
  readonly starts: Int32Array;
  /** Their rows in the columns. */
  readonly rows: Int32Array;
  /** Twice where their days stand among those of `exitPlaces`, and one more where R is known: in one list they are looked up at once. */
  readonly onDays: Uint16Array | Int32Array;
  amounts(name: 'net' | 'gross'): Amounts;
  /** R, nothing where that is not known. */
  multiples(): Float64Array;
}
/** Each list is made when it is first asked for. */
export const exitsByClosing = untilChanged(find);

function find(columns: Columns): ExitsByClosing {
  const { of } = columns.exits;
  const { risk } = columns.trades.of;
  const { days, placeOf, slots } = exitPlaces(columns);
  const { starts, rows } = inOrder(columns);
  const own = { starts, rows, onDays: new (days.length < MOST_SMALL_DAYS ? Uint16Array : Int32Array)(rows.length) };
  const look: Look = { slots, day: of.day, net: of.net, risk, placeOf, first: days[0] as number };
  for (let from = 0; from < rows.length; from += PORTION) tellPortion(own, look, from, Math.min(rows.length, from + PORTION));
  const amounts: { net?: Amounts; gross?: Amounts } = {};
  let multiples: Float64Array | null = null;
  return { ...own, amounts: (name) => (amounts[name] ??= taken(of[name])), multiples: () => (multiples ??= divided()) };

  function taken(column: Float64Array): Amounts {
    const list = new Float64Array(rows.length);
    for (let from = 0; from < rows.length; from += PORTION) takePortion(list, column, rows, from, Math.min(rows.length, from + PORTION));
    return inFewBytes(list);
  }

  function divided(): Float64Array {
    return Float64Array.from(own.onDays, (onDay, at) => {
      const row = rows[at] as number;
      return (onDay & 1) === 1 ? (of.net[row] as number) / (risk[slots[row] as number] as number) : 0;
    });
  }
}

const MOST_SMALL_DAYS = 2 ** 15;

interface Look {
  readonly slots: Int32Array;
  readonly day: Int32Array;
  readonly net: Float64Array;
  readonly risk: Float64Array;
  readonly placeOf: Int32Array;
  readonly first: number;
}

function tellPortion(own: Pick<ExitsByClosing, 'rows' | 'onDays'>, look: Look, from: number, to: number): void {
  const { rows, onDays } = own;
  const { slots, day, net, risk, placeOf, first } = look;
  for (let at = from; at < to; at++) {
    const row = rows[at] as number;
    // R is of what is left after costs, which may be unknown where the result before them is not.
    const hasR = (risk[slots[row] as number] as number) > 0 && !Number.isNaN(net[row] as number);
    onDays[at] = 2 * (placeOf[(day[row] as number) - first] as number) + (hasR ? 1 : 0);
  }
}

/** Counted, and put where they belong; those of one trade as they lie. */
function inOrder(columns: Columns): Pick<ExitsByClosing, 'starts' | 'rows'> {
  const { slots } = exitPlaces(columns);
  const { placeOf } = closingsOf(columns);
  const { length } = slots;
  const starts = new Int32Array(columns.trades.live + 1);
  for (let from = 0; from < length; from += PORTION) countPortion(starts, slots, placeOf, from, Math.min(length, from + PORTION));
  for (let place = 1; place < starts.length; place++) starts[place] = (starts[place] as number) + (starts[place - 1] as number);
  const rows = new Int32Array(starts.at(-1) as number);
  const next = starts.slice();
  for (let from = 0; from < length; from += PORTION) putPortion(rows, next, slots, placeOf, from, Math.min(length, from + PORTION));
  return { starts, rows };
}

function countPortion(starts: Int32Array, slots: Int32Array, placeOf: Int32Array, from: number, to: number): void {
  for (let exit = from; exit < to; exit++) {
    const slot = slots[exit] as number;
    if (slot < 0) continue;
    const after = (placeOf[slot] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
}

function putPortion(rows: Int32Array, next: Int32Array, slots: Int32Array, placeOf: Int32Array, from: number, to: number): void {
  for (let exit = from; exit < to; exit++) {
    const slot = slots[exit] as number;
    if (slot < 0) continue;
    const place = placeOf[slot] as number;
    const at = next[place] as number;
    rows[at] = exit;
    next[place] = at + 1;
  }
}

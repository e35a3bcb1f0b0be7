import { PORTION } from '../domain/portion.ts';
import { closingsOf } from './closings.ts';
import type { Columns } from './columns.ts';
import { exitPlaces } from './exit-places.ts';
import { takePortion } from './take-portion.ts';
import { untilChanged } from './until-changed.ts';

/** Exits as their days follow each other, those of one day as they lie. */
export interface ExitsByDay {
  /** Where the exits of each day of `exitPlaces` begin, and after the last one where they end. */
  readonly starts: Int32Array;
  /** Their rows in the columns. */
  readonly rows: Int32Array;
  /** Where their trades stand among all closings. */
  readonly places: Int32Array;
  readonly net: Float64Array;
  readonly gross: Float64Array;
  /** 1: the risk of its trade is known. */
  readonly risked: Uint8Array;
  /** By the risk of its trade; nothing where that is not known. */
  readonly multiples: Float64Array;
}

export const exitsByDay = untilChanged(find);

function find(columns: Columns): ExitsByDay {
  const { net, gross } = columns.exits.of;
  const { risk } = columns.trades.of;
  const { starts, rows, slots } = inOrder(columns);
  const own = {
    ...{ starts, rows, places: taken(closingsOf(columns).placeOf, slots, new Int32Array(rows.length)) },
    ...{ net: taken(net, rows, new Float64Array(rows.length)), gross: taken(gross, rows, new Float64Array(rows.length)) },
    ...{ risked: new Uint8Array(rows.length), multiples: taken(risk, slots, new Float64Array(rows.length)) },
  };
  for (let from = 0; from < rows.length; from += PORTION) dividePortion(own, from, Math.min(rows.length, from + PORTION));
  return own;
}

/** Counted, and put where they belong. */
function inOrder(columns: Columns) {
  const { day } = columns.exits.of;
  const { days, placeOf, slots: slotOf } = exitPlaces(columns);
  const first = days[0] as number;
  const starts = new Int32Array(days.length + 1);
  const on = (exit: number) => placeOf[(day[exit] as number) - first] as number;
  for (let exit = 0; exit < slotOf.length; exit++)
    if ((slotOf[exit] as number) >= 0) starts[on(exit) + 1] = (starts[on(exit) + 1] as number) + 1;
  for (let at = 0; at < days.length; at++) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
  const next = starts.slice();
  const [rows, slots] = [new Int32Array(starts.at(-1) as number), new Int32Array(starts.at(-1) as number)];
  for (let exit = 0; exit < slotOf.length; exit++) {
    const slot = slotOf[exit] as number;
    if (slot < 0) continue;
    const at = next[on(exit)] as number;
    rows[at] = exit;
    slots[at] = slot;
    next[on(exit)] = at + 1;
  }
  return { starts, rows, slots };
}

function taken<A extends Int32Array | Float64Array>(column: A, rows: Int32Array, into: A): A {
  for (let from = 0; from < rows.length; from += PORTION) takePortion(into, column, rows, from, Math.min(rows.length, from + PORTION));
  return into;
}

/** Risks become what was made of them. */
function dividePortion({ net, risked, multiples }: Pick<ExitsByDay, 'net' | 'risked' | 'multiples'>, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    // R is of what is left after costs, which may be unknown where the result before them is not.
    const isKnown = (multiples[at] as number) > 0 && !Number.isNaN(net[at] as number);
    risked[at] = isKnown ? 1 : 0;
    multiples[at] = isKnown ? (net[at] as number) / (multiples[at] as number) : 0;
  }
}

import { PORTION } from '../../domain/portion.ts';
import { closingsOf } from '../closings.ts';
import { type ExitsByClosing, exitsByClosing } from '../exits-by-closing.ts';
import type { Study } from '../study.ts';

/** All whose exits count as money. */
export interface ExitsOfStudy {
  /** Of trades that statistics count, of those that are open, and of others: their own result is not known, or no rate. */
  readonly counted: SomeExits;
  readonly open: SomeExits;
  readonly unknown: SomeExits;
  readonly noRate: SomeExits;
  /** What each of them realised, in the currency of the study; NaN where that is not known. */
  readonly amounts: Float64Array;
}
/** So many, in these places among all by their closings; null: the first of them. */
export interface SomeExits {
  readonly places: Int32Array | null;
  readonly length: number;
}

/** Exits are not looked at to find those of some trades: where they are is known of each closing. */
export function exitsOfStudy(study: Study): ExitsOfStudy {
  const { columns, conventions, foreign, left, places, trades } = study;
  const exits = exitsByClosing(columns);
  const { placeOf } = closingsOf(columns);
  const ofSlots = (slots: Int32Array) =>
    ofClosings(
      exits,
      slots.map((slot) => placeOf[slot] as number),
    );
  const own = {
    counted: places === null ? { places, length: exits.starts[trades.length] as number } : ofClosings(exits, places),
    open: ofSlots(left.open),
    unknown: ofSlots(left.unknown),
    noRate: ofSlots(left.noRate),
  };
  const told = exits.list(conventions.statisticsUse);
  return { ...own, amounts: foreign.includes(1) ? converted(study, exits, told, Object.values(own)) : told };
}

function ofClosings({ starts }: ExitsByClosing, closings: Int32Array): SomeExits {
  const { length } = closings;
  let n = 0;
  for (let from = 0; from < length; from += PORTION) n += countPortion(starts, closings, from, Math.min(length, from + PORTION));
  const places = new Int32Array(n);
  n = 0;
  for (let from = 0; from < length; from += PORTION) n = findPortion(places, n, starts, closings, from, Math.min(length, from + PORTION));
  return { places, length: n };
}

function countPortion(starts: Int32Array, closings: Int32Array, from: number, to: number): number {
  let n = 0;
  for (let at = from; at < to; at++) n += (starts[(closings[at] as number) + 1] as number) - (starts[closings[at] as number] as number);
  return n;
}

function findPortion(places: Int32Array, found: number, starts: Int32Array, closings: Int32Array, from: number, to: number): number {
  let n = found;
  for (let at = from; at < to; at++) {
    const closing = closings[at] as number;
    const end = starts[closing + 1] as number;
    for (let place = starts[closing] as number; place < end; place++) places[n++] = place;
  }
  return n;
}

/** Those that are meant; of what is told in another money by their accounts and days. */
function converted({ columns, convert, foreign }: Study, { rows }: ExitsByClosing, told: Float64Array, meant: readonly SomeExits[]) {
  const { account, day } = columns.exits.of;
  const amounts = new Float64Array(told.length);
  for (const { places, length } of meant) {
    for (let at = 0; at < length; at++) {
      const place = places ? (places[at] as number) : at;
      const row = rows[place] as number;
      const own = account[row] as number;
      const units = told[place] as number;
      amounts[place] = foreign[own] === 1 ? convert(units, own, day[row] as number) : units;
    }
  }
  return amounts;
}

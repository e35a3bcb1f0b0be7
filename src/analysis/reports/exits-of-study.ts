import { PORTION } from '../../domain/portion.ts';
import { type Amounts, asTheyAre } from '../amounts.ts';
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
  /** What each of them realised, in the currency of the study. */
  readonly amounts: Amounts;
}
/** Exits that lie side by side are a run: those of one closing, or of the first of all closings so many that a portion is full. */
export interface SomeExits {
  /** Which; null: the first of them. */
  readonly runs: Int32Array | null;
  /** Where each begins, and after it the next. */
  readonly starts: Int32Array;
  /** How many runs. */
  readonly length: number;
  /** So many of them are a portion. */
  readonly atOnce: number;
}

/** Exits are not looked at to find those of some trades: where they are is known of each closing. */
export function exitsOfStudy(study: Study): ExitsOfStudy {
  const { columns, conventions, foreign, left, places, trades } = study;
  const exits = exitsByClosing(columns);
  const { starts } = exits;
  const { placeOf } = closingsOf(columns);
  const ofClosings = (runs: Int32Array) => ({ runs, starts, length: runs.length, atOnce: PORTION });
  const ofSlots = (slots: Int32Array) => ofClosings(slots.map((slot) => placeOf[slot] as number));
  const own = {
    counted: places ? ofClosings(places) : upTo(starts[trades.length] as number),
    open: ofSlots(left.open),
    unknown: ofSlots(left.unknown),
    noRate: ofSlots(left.noRate),
  };
  const told = exits.amounts(conventions.statisticsUse);
  return { ...own, amounts: foreign.includes(1) ? converted(study, exits, told, Object.values(own)) : told };
}

/** All of the first closings: nobody asks where those of each of them end. */
function upTo(end: number): SomeExits {
  const length = Math.ceil(end / PORTION);
  return { runs: null, starts: Int32Array.from({ length: length + 1 }, (_, at) => Math.min(end, at * PORTION)), length, atOnce: 1 };
}

/** Those that are meant; of what is told in another money by their accounts and days. */
function converted(
  { columns, convert, foreign }: Study,
  { rows }: ExitsByClosing,
  { of, step, unknown }: Amounts,
  meant: readonly SomeExits[],
): Amounts {
  const { account, day } = columns.exits.of;
  const amounts = new Float64Array(of.length);
  for (const { runs, starts, length } of meant) {
    for (let at = 0; at < length; at++) {
      const run = runs ? (runs[at] as number) : at;
      for (let exit = starts[run] as number; exit < (starts[run + 1] as number); exit++) {
        const row = rows[exit] as number;
        const own = account[row] as number;
        const units = of[exit] === unknown ? Number.NaN : (of[exit] as number) * step;
        amounts[exit] = foreign[own] === 1 ? convert(units, own, day[row] as number) : units;
      }
    }
  }
  return asTheyAre(amounts);
}

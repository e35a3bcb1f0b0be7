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
/** Of so many closings, in these places; null: of the first of them. */
export interface SomeExits {
  readonly closings: Int32Array | null;
  readonly length: number;
}

/** Exits are not looked at to find those of some trades: where they are is known of each closing. */
export function exitsOfStudy(study: Study): ExitsOfStudy {
  const { columns, conventions, foreign, left, places, trades } = study;
  const exits = exitsByClosing(columns);
  const { placeOf } = closingsOf(columns);
  const ofSlots = (slots: Int32Array) => ({ closings: slots.map((slot) => placeOf[slot] as number), length: slots.length });
  const own = {
    counted: { closings: places, length: trades.length },
    open: ofSlots(left.open),
    unknown: ofSlots(left.unknown),
    noRate: ofSlots(left.noRate),
  };
  const told = exits.amounts(conventions.statisticsUse);
  return { ...own, amounts: foreign.includes(1) ? converted(study, exits, told, Object.values(own)) : told };
}

/** Those that are meant; of what is told in another money by their accounts and days. */
function converted(
  { columns, convert, foreign }: Study,
  { rows, starts }: ExitsByClosing,
  { of, step, unknown }: Amounts,
  meant: readonly SomeExits[],
): Amounts {
  const { account, day } = columns.exits.of;
  const amounts = new Float64Array(of.length);
  for (const { closings, length } of meant) {
    for (let at = 0; at < length; at++) {
      const closing = closings ? (closings[at] as number) : at;
      for (let exit = starts[closing] as number; exit < (starts[closing + 1] as number); exit++) {
        const row = rows[exit] as number;
        const own = account[row] as number;
        const units = of[exit] === unknown ? Number.NaN : (of[exit] as number) * step;
        amounts[exit] = foreign[own] === 1 ? convert(units, own, day[row] as number) : units;
      }
    }
  }
  return asTheyAre(amounts);
}

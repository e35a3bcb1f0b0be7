import type { Study } from '../study.ts';
import { type DaySpan, eachExit } from './realised-days.ts';

/** The exits of these trades with what each realised, in the currency of the study and as its statistics use it; those of which that is known. */
export function eachResult(
  study: Study,
  slots: Int32Array,
  span: DaySpan,
  see: (exit: number, slot: number, result: number) => void,
): void {
  const { columns, convert, conventions, foreign } = study;
  const { of } = columns.exits;
  const amounts = of[conventions.statisticsUse];
  eachExit(columns, slots, span, (exit, slot) => {
    const own = of.account[exit] as number;
    const units = amounts[exit] as number;
    const result = foreign[own] === 1 ? convert(units, own, of.day[exit] as number) : units;
    if (!Number.isNaN(result)) see(exit, slot, result);
  });
}

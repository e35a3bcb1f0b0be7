import type { Precision } from '../calendar/when.ts';
import type { FillKind } from './leg.ts';

/**
 * Where a fill stands in its chain. One whose hour is not known stands at the start of its date, but what ends by time at the end of
 * it: an option that was sold at ten expires after that, whatever the file says of the hour.
 */
export function atOfFill(kind: FillKind, { at, precision }: { at: number; precision: Precision }): number {
  if (precision !== 'day') return at;
  const midnight = Math.floor(at / DAY) * DAY;
  return ENDS_BY_TIME.has(kind) ? midnight + DAY - 1 : midnight;
}

const ENDS_BY_TIME: ReadonlySet<FillKind> = new Set(['expiry', 'assignment', 'exercise', 'cash_settlement']);
const DAY = 86_400_000;

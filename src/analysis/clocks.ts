import { zoneOffset } from '../domain/calendar/zone-offset.ts';
import { bySlot } from './by-slot.ts';
import type { Columns } from './columns.ts';
import type { TradeColumns } from './trade-columns.ts';

/** What the clocks of a zone showed as the trade in a slot was opened. 1 is Monday; where the hour is not known, that of its date. */
export function weekdayIn(zone: string, { of }: TradeColumns): (slot: number) => number {
  const offset = zoneOffset(zone);
  return (slot) => {
    const at = of.openedAt[slot] as number;
    // Where the hour is not known, the date is, and nothing converts it.
    return modulo(Math.floor((of.byDay[slot] === 1 ? at : at + offset(at)) / DAY) + THURSDAY - 1, 7) + 1;
  };
}

/** From 0; NO_HOUR where it is not known. */
export function hourIn(zone: string, { of }: TradeColumns): (slot: number) => number {
  const offset = zoneOffset(zone);
  return (slot) => {
    if (of.byDay[slot] === 1) return NO_HOUR;
    const at = of.openedAt[slot] as number;
    return modulo(Math.floor((at + offset(at)) / HOUR), 24);
  };
}
export const NO_HOUR = 24;

/** The same of all trades, by slot. */
export const weekdaysIn = (zone: string, columns: Columns): Uint8Array =>
  bySlot(columns, `weekday ${zone}`, weekdayIn(zone, columns.trades));
export const hoursIn = (zone: string, columns: Columns): Uint8Array => bySlot(columns, `hour ${zone}`, hourIn(zone, columns.trades));

const modulo = (value: number, by: number): number => ((value % by) + by) % by;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 1970 began with one. */
const THURSDAY = 4;

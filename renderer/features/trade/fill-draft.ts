import type { Fill, FillChanges } from '../../../src/contract/fills.ts';
import type { Trade } from '../../../src/contract/trades.ts';
import { toInstant } from '../../../src/domain/calendar/to-instant.ts';
import { showWhen } from '../../../src/domain/calendar/when.ts';
import { zoneOffset } from '../../../src/domain/calendar/zone-offset.ts';

/** A fill as it is typed: the clock of the reporting zone; no time where only the day is known. */
export interface FillDraft {
  readonly side: 'buy' | 'sell';
  readonly quantity: string;
  readonly price: string;
  readonly day: string;
  readonly time: string;
  /** All together, in the currency of the fill. '' is not known. */
  readonly costs: string;
}

export function draftOf(fill: Fill, zone: string): FillDraft {
  const { side, quantity, price, fees, at, precision } = fill;
  const typed = { side, quantity, price: price ?? '', costs: typeof fees === 'string' ? fees : '' };
  if (precision === 'day') return { ...typed, day: at.slice(0, 10), time: '' };
  const shown = new Date(Date.parse(at) + zoneOffset(zone)(Date.parse(at))).toISOString();
  return { ...typed, day: shown.slice(0, 10), time: shown.slice(11, precision === 'min' ? 16 : precision === 's' ? 19 : 23) };
}

/** After the last fill, the other way, for all that is open. */
export function nextDraft({ fills, direction, openQuantity, status }: Trade, zone: string, now: number): FillDraft {
  const shown = new Date(now + zoneOffset(zone)(now)).toISOString();
  const closes = direction === 'long' ? 'sell' : 'buy';
  const last = fills.at(-1);
  const isByDay = last?.precision === 'day';
  return {
    side: status === 'open' ? closes : direction === 'long' ? 'buy' : 'sell',
    quantity: status === 'open' ? openQuantity.replace('-', '') : (last?.quantity ?? ''),
    price: '',
    day: shown.slice(0, 10),
    time: isByDay ? '' : shown.slice(11, 19),
    costs: '',
  };
}

/** The instant as the contract has it, or null while it is not one yet. */
export function whenOf({ day, time }: FillDraft, zone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  if (time.trim() === '') return day;
  const [, hours, minutes, seconds, fraction] = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?$/.exec(time.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const precision = fraction ? 'ms' : seconds === undefined ? 'min' : 's';
  const clock = `${hours.padStart(2, '0')}:${minutes}:${seconds ?? '00'}${fraction ? `.${fraction.padEnd(3, '0')}` : ''}`;
  return showWhen(toInstant({ date: day, time: clock }, zone), precision);
}

/** Only what was changed: the rest of a fill stays as its file had it. */
export function changesOf(fill: Fill, was: FillDraft, now: FillDraft, zone: string): FillChanges {
  return {
    ...(now.side !== was.side && { side: now.side }),
    ...(now.quantity !== was.quantity && { quantity: now.quantity }),
    ...(now.price !== was.price && { price: now.price === '' ? null : now.price }),
    ...((now.day !== was.day || now.time !== was.time) && { at: whenOf(now, zone) ?? '' }),
    ...(now.costs !== was.costs && { costs: costsOf(now.costs, fill.currency) }),
  };
}

export const costsOf = (costs: string, currency: string) =>
  costs === ''
    ? null
    : costs === '0'
      ? []
      : [{ kind: 'commission' as const, amount: costs, currency, source: 'stated' as const, rate: null }];

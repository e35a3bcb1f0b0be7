import { instantShown } from './instant-shown.ts';

/** A time as a file gives it, already in the one way of writing. */
export interface LocalTime {
  /** 2026-01-31 */
  readonly date: string;
  /** 14:30:00 or 14:30:00.125 */
  readonly time: string;
}

/**
 * The instant, in milliseconds UTC, at which the clocks of a zone showed a time. Where they were put forward over it, the text is
 * read as if they had not been yet, which is the later side: 02:30 is then 03:30. Of a time they showed twice it is the earlier.
 */
export function toInstant({ date, time }: LocalTime, zone: string): number {
  const shown = Date.UTC(
    Number(date.slice(0, 4)),
    Number(date.slice(5, 7)) - 1,
    Number(date.slice(8, 10)),
    Number(time.slice(0, 2)),
    Number(time.slice(3, 5)),
    Number(time.slice(6, 8)),
    time.length > 9 ? Number(time.slice(9).padEnd(3, '0').slice(0, 3)) : 0,
  );
  return instantShown(shown, zone);
}

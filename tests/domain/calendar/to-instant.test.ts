import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toInstant } from '../../../src/domain/calendar/to-instant.ts';
import { zoneOffset } from '../../../src/domain/calendar/zone-offset.ts';

it.each([
  ['an ordinary time', 'America/New_York', '2026-07-01 09:30:00', '2026-07-01T13:30:00.000Z'],
  ['a time in winter', 'America/New_York', '2026-01-02 09:30:00', '2026-01-02T14:30:00.000Z'],
  ['thousandths', 'Asia/Kolkata', '2026-07-01 09:30:12.345', '2026-07-01T04:00:12.345Z'],
  ['tenths', 'Asia/Kolkata', '2026-07-01 09:30:12.3', '2026-07-01T04:00:12.300Z'],
  ['the last minute before the clocks go forward', 'America/New_York', '2026-03-08 01:59:00', '2026-03-08T06:59:00.000Z'],
  ['the first minute after', 'America/New_York', '2026-03-08 03:00:00', '2026-03-08T07:00:00.000Z'],
  ['a time that was skipped: the later side', 'America/New_York', '2026-03-08 02:30:00', '2026-03-08T07:30:00.000Z'],
  ['a time that came twice: the earlier', 'America/New_York', '2026-11-01 01:30:00', '2026-11-01T05:30:00.000Z'],
  ['the first time that came once again', 'America/New_York', '2026-11-01 02:00:00', '2026-11-01T07:00:00.000Z'],
  ['half an hour that came twice', 'Australia/Lord_Howe', '2026-04-05 01:45:00', '2026-04-04T14:45:00.000Z'],
  ['half an hour that was skipped', 'Australia/Lord_Howe', '2026-10-04 02:15:00', '2026-10-03T15:45:00.000Z'],
  ['a day that never was', 'Pacific/Apia', '2011-12-30 12:00:00', '2011-12-30T22:00:00.000Z'],
  ['a server of MetaTrader in winter', 'America/New_York+07:00', '2026-01-15 15:00:00', '2026-01-15T13:00:00.000Z'],
  ['one in the week when only New York has summer', 'America/New_York+07:00', '2026-03-20 15:00:00', '2026-03-20T12:00:00.000Z'],
  ['a time that such a server skipped', 'America/New_York+07:00', '2026-03-08 09:30:00', '2026-03-08T07:30:00.000Z'],
  ['a time that such a server had twice', 'America/New_York+07:00', '2026-11-01 08:30:00', '2026-11-01T05:30:00.000Z'],
  ['a clock without summer, at a distance', 'UTC-03:30', '2026-07-01 00:00:00', '2026-07-01T03:30:00.000Z'],
])('reads %s', (_, zone, text, at) => {
  const [date, time] = text.split(' ') as [string, string];
  expect(new Date(toInstant({ date, time }, zone)).toISOString()).toBe(at);
});

it('is the first instant at which Intl shows the text, or the later side of a gap', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.constantFrom('', '+07:00', '-05:30', '+14:00'), Local, (base, shift, shown) => {
      const [date, time] = new Date(shown).toISOString().slice(0, -1).split('T') as [string, string];
      const at = toInstant({ date, time }, base + shift);
      expect(at).toBe(asIntlShows(shown - SHIFTS[shift]!, base));
      const back = at + zoneOffset(base + shift)(at);
      expect(back).toBeGreaterThanOrEqual(shown);
    }),
    { numRuns: 2000 },
  );
});

it('converts 100,000 times of ten years in well under a second', () => {
  const times = Array.from({ length: 100_000 }, (_, n) => new Date(Date.UTC(2016, 0, 1) + n * 3_155_760).toISOString());
  const locals = times.map((text) => ({ date: text.slice(0, 10), time: text.slice(11, 23) }));
  const started = performance.now();
  const instants = locals.map((local) => toInstant(local, 'America/New_York+07:00'));
  expect(performance.now() - started).toBeLessThan(800);
  expect(new Set(instants).size).toBeGreaterThan(99_980);
});

/** Tries every clock that was in force within two days. */
function asIntlShows(shown: number, zone: string): number {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  const shows = (at: number) => Date.parse(`${clock.format(at).replace(' ', 'T')}Z`) + (((at % 1000) + 1000) % 1000);
  const instants: number[] = [];
  for (let at = shown - 48 * HOUR; at <= shown + 48 * HOUR; at += 4 * HOUR) instants.push(shown - (shows(at) - at));
  const right = instants.filter((at) => shows(at) === shown);
  return right.length > 0 ? Math.min(...right) : Math.max(...instants);
}

const HOUR = 3_600_000;
const ZONES = ['UTC', 'America/New_York', 'Europe/Prague', 'Africa/Casablanca', 'Pacific/Apia', 'Australia/Lord_Howe', 'America/St_Johns'];
const SHIFTS: Record<string, number> = { '': 0, '+07:00': 7 * HOUR, '-05:30': -5.5 * HOUR, '+14:00': 14 * HOUR };

/** Any time, and often one of the nights in which clocks were changed somewhere. */
const Local = fc.oneof(
  fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2030, 0, 1) }),
  fc
    .tuple(
      fc.constantFrom(...['2026-03-08', '2026-11-01', '2026-03-29', '2026-10-25', '2011-12-30', '2026-04-05', '2026-10-04', '2026-02-15']),
      fc.integer({ min: -96, max: 144 }),
    )
    .map(([day, quarters]) => Date.parse(day) + quarters * 900_000),
);

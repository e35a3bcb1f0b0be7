import { expect, it } from 'vitest';
import { zoneOffset } from '../../../src/domain/calendar/zone-offset.ts';

it.each([
  ['UTC', '2026-07-01T00:00:00Z', 0],
  ['America/New_York', '2026-03-08T06:59:59.999Z', -5],
  ['America/New_York', '2026-03-08T07:00:00Z', -4],
  ['America/New_York', '2026-11-01T05:59:59.999Z', -4],
  ['America/New_York', '2026-11-01T06:00:00Z', -5],
  ['Asia/Kolkata', '2026-01-01T12:00:00Z', 5.5],
  ['Asia/Kathmandu', '2026-01-01T12:00:00Z', 5.75],
  ['Australia/Lord_Howe', '2026-04-04T14:59:59Z', 11],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', 10.5],
  ['Pacific/Apia', '2011-12-30T09:59:59Z', -10],
  ['Pacific/Apia', '2011-12-30T10:00:00Z', 14],
  ['Africa/Monrovia', '1972-01-07T00:44:29Z', -44.5 / 60],
  ['Africa/Monrovia', '1972-01-07T00:44:30Z', 0],
  ['America/New_York+07:00', '2026-01-15T12:00:00Z', 2],
  ['America/New_York+07:00', '2026-03-20T12:00:00Z', 3], // summer in New York, not yet in Europe
  ['UTC-03:30', '2026-03-20T12:00:00Z', -3.5],
  ['Etc/GMT+5', '2026-03-20T12:00:00Z', -5],
])('the clocks of %s at %s are %d hours ahead', (zone, at, hours) => {
  expect(zoneOffset(zone)(Date.parse(at))).toBe(hours * 3_600_000);
});

it.each([
  ['Africa/Casablanca', '2010-09-01', '2011-12-31'],
  ['Africa/Cairo', '2010-09-01', '2011-12-31'],
  ['Pacific/Apia', '2010-09-01', '2011-12-31'],
  ['Australia/Lord_Howe', '2010-09-01', '2011-12-31'],
  ['America/St_Johns', '2010-09-01', '2011-12-31'],
  ['America/Recife', '2000-09-01', '2000-11-30'], // summer for a week
  ['America/Argentina/Tucuman', '2004-05-01', '2004-07-31'],
])('the clocks of %s are what Intl says, at each quarter of an hour from %s to %s', (zone, from, to) => {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  const offset = zoneOffset(zone);
  const wrong: string[] = [];
  for (let at = Date.parse(from); at < Date.parse(to); at += 900_000)
    if (Date.parse(`${clock.format(at).replace(' ', 'T')}Z`) !== at + offset(at)) wrong.push(new Date(at).toISOString());
  expect(wrong).toEqual([]);
});

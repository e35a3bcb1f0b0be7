import { expect, it } from 'vitest';
import { createTradingDay, dayNumber, dayText } from '../../../src/domain/calendar/trading-day.ts';

const futures = { zone: 'America/Chicago', startsAt: '17:00', label: 'end' } as const;
const stocks = { zone: 'America/New_York', startsAt: '00:00', label: 'start' } as const;
const prague = { zone: 'Europe/Prague', startsAt: '00:00', label: 'start' } as const;
const utc = { zone: 'UTC', startsAt: '00:00', label: 'start' } as const;

it.each([
  ['futures on Sunday 16:59 in Chicago: the day that ends', futures, '2026-07-12T21:59:59.999Z', '2026-07-12'],
  ['futures on Sunday 17:30 in Chicago: Monday', futures, '2026-07-12T22:30:00Z', '2026-07-13'],
  ['futures on Monday 16:59: still Monday', futures, '2026-07-13T21:59:00Z', '2026-07-13'],
  ['futures in winter, 17:00 exactly', futures, '2026-01-11T23:00:00Z', '2026-01-12'],
  ['futures on the Sunday when the clocks go forward', futures, '2026-03-08T22:00:00Z', '2026-03-09'],
  ['the last hour before it', futures, '2026-03-08T21:59:00Z', '2026-03-08'],
  ['the Saturday before, an hour later by UTC', futures, '2026-03-07T22:59:00Z', '2026-03-07'],
  ['futures on the Sunday when they go back', futures, '2026-11-01T23:00:00Z', '2026-11-02'],
  ['an hour before', futures, '2026-11-01T22:00:00Z', '2026-11-01'],
  ['the same session named after its start', { ...futures, label: 'start' }, '2026-07-12T22:30:00Z', '2026-07-12'],
  ['a prop firm in Prague before midnight', prague, '2026-07-12T21:59:59Z', '2026-07-12'],
  ['and after', prague, '2026-07-12T22:00:00Z', '2026-07-13'],
  ['in winter', prague, '2026-01-12T22:30:00Z', '2026-01-12'],
  ['coins before midnight UTC', utc, '2026-07-12T23:59:59.999Z', '2026-07-12'],
  ['and after', utc, '2026-07-13T00:00:00Z', '2026-07-13'],
  ['shares after hours in New York', stocks, '2026-01-16T03:00:00Z', '2026-01-15'],
  ['midnight to midnight has one date, whichever end names it', { ...stocks, label: 'end' }, '2026-01-16T03:00:00Z', '2026-01-15'],
  ['India, on the half hour', { ...utc, zone: 'Asia/Kolkata' }, '2026-07-12T18:30:00Z', '2026-07-13'],
  ['India, before', { ...utc, zone: 'Asia/Kolkata' }, '2026-07-12T18:29:59Z', '2026-07-12'],
  ['Lord Howe in summer', { ...utc, zone: 'Australia/Lord_Howe' }, '2026-01-12T13:00:00Z', '2026-01-13'],
  ['Lord Howe in winter, half an hour later', { ...utc, zone: 'Australia/Lord_Howe' }, '2026-07-12T13:29:59Z', '2026-07-12'],
  ['a server of MetaTrader', { ...utc, zone: 'America/New_York+07:00' }, '2026-07-12T21:00:00Z', '2026-07-13'],
] as const)('%s', (_, rule, at, day) => {
  expect(dayText(createTradingDay(rule)(Date.parse(at)))).toBe(day);
});

it.each([
  ['1970-01-01', 0],
  ['1970-01-02', 1],
  ['2000-02-29', 11_016],
  ['2026-07-12', 20_646],
])('%s is day %i', (text, day) => {
  expect(dayNumber(text)).toBe(day);
  expect(dayText(day)).toBe(text);
});

import { expect, it } from 'vitest';
import { type DateOrder, dateOrder, readDate, readMoment, readTime } from '../../../src/importers/cells/moment.ts';

it.each<[string, DateOrder, string]>([
  ['03/10/2025', 'mdy', '2025-03-10'],
  ['3/1/25', 'mdy', '2025-03-01'],
  ['10/03/2025', 'dmy', '2025-03-10'],
  ['10.03.25', 'dmy', '2025-03-10'],
  ['17-09-2024', 'dmy', '2024-09-17'],
  ['20250310', 'mdy', '2025-03-10'],
  ['2025.03.10', 'dmy', '2025-03-10'],
  ['2025/3/10', 'mdy', '2025-03-10'],
  ['January 10, 2025', 'mdy', '2025-01-10'],
  ['Jan. 28, 2022', 'mdy', '2022-01-28'],
  ['May 5, 2020', 'mdy', '2020-05-05'],
  ['02-Jan-2025', 'dmy', '2025-01-02'],
  ['16-jan-2025', 'dmy', '2025-01-16'],
  ['17 JUN 22', 'mdy', '2022-06-17'],
  ['1. März 2025', 'dmy', '2025-03-01'],
  ['3 août 2024', 'dmy', '2024-08-03'],
  ['12 mrt 2024', 'dmy', '2024-03-12'],
])('%s (%s) is %s', (cell, order, date) => {
  expect(readDate(cell, order)).toBe(date);
});

it.each<[string, DateOrder]>([
  ['11/31/2017', 'mdy'],
  ['010.09.2024', 'dmy'],
  ['13/13/2020', 'mdy'],
  ['2023-02-29', 'ymd'],
  ['', 'mdy'],
  ['Total', 'mdy'],
  ['99/99/99', 'dmy'],
])('%s (%s) is no date', (cell, order) => {
  expect(readDate(cell, order)).toBeUndefined();
});

it.each([
  ['9:35:12 AM', '09:35:12'],
  ['12:31 AM', '00:31'],
  ['12:05:00 pm', '12:05:00'],
  ['10:30', '10:30'],
  ['16:29:05.5', '16:29:05.500'],
  ['16:29:05.123456', '16:29:05.123'],
  ['0935', '09:35'],
  ['093512', '09:35:12'],
])('%s is the hour %s', (cell, time) => {
  expect(readTime(cell)).toBe(time);
});

it.each(['25:00', '10:75', '13:00 PM', '', 'noon'])('%s is no hour', (cell) => {
  expect(readTime(cell)).toBeUndefined();
});

it.each<[string, DateOrder, string, string | null, string, string | null]>([
  ['2025-03-10T09:35:12.123Z', 'ymd', '2025-03-10', '09:35:12.123', 'ms', 'UTC'],
  ['2025-03-10 9:35:12 AM +00:00', 'ymd', '2025-03-10', '09:35:12', 's', '+00:00'],
  ['2018-03-07T16:02:14+0100', 'ymd', '2018-03-07', '16:02:14', 's', '+01:00'],
  ['06/01/2026 07:21:12 EDT', 'mdy', '2026-06-01', '07:21:12', 's', '-04:00'],
  ['Jan. 28, 2022, 12:31 AM', 'mdy', '2022-01-28', '00:31', 'min', null],
  ['May 5, 2020, 10:10:57 PM', 'mdy', '2020-05-05', '22:10:57', 's', null],
  ['2024-01-16, 10:30:00', 'ymd', '2024-01-16', '10:30:00', 's', null],
  ['20250310;093512', 'ymd', '2025-03-10', '09:35:12', 's', null],
  ['6/17/22 9:31:02', 'mdy', '2022-06-17', '09:31:02', 's', null],
  ['2019.05.20 12:00', 'ymd', '2019-05-20', '12:00', 'min', null],
  ['17-09-2024 10:11:12', 'dmy', '2024-09-17', '10:11:12', 's', null],
  ['10-03-25', 'dmy', '2025-03-10', null, 'day', null],
  ['20230411', 'mdy', '2023-04-11', null, 'day', null],
  ['2024-05-02 14:00 CET', 'ymd', '2024-05-02', '14:00', 'min', 'Europe/Paris'],
  ['2024-05-02 14:00:00 UTC', 'ymd', '2024-05-02', '14:00:00', 's', 'UTC'],
  ['18.01.2025 10:05', 'dmy', '2025-01-18', '10:05', 'min', null],
  ['10-Mar-2025 15:04', 'dmy', '2025-03-10', '15:04', 'min', null],
])('%s is that moment', (cell, order, date, time, precision, zone) => {
  expect(readMoment(cell, order)).toEqual({ text: cell, date, time, precision, zone });
});

it.each(['', 'yesterday', '11/31/2017 10:00', '2025-02-30 10:00:00', '2025-02-20T24:00:00Z', '2025-03-10 25:00', 'Total: 12'])(
  '%s is no moment',
  (cell) => {
    expect(readMoment(cell, 'mdy')).toBeUndefined();
  },
);

it.each<[string[], DateOrder | undefined]>([
  [['03/04/2025', '03/14/2025'], 'mdy'],
  [['03/04/2025', '14/03/2025'], 'dmy'],
  [['03/04/2025'], undefined],
  [['2025-03-04'], 'ymd'],
  [['', 'Total'], undefined],
])('%j', (cells, order) => {
  expect(dateOrder(cells)).toBe(order);
});

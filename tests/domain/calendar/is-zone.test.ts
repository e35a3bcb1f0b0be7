import { expect, it } from 'vitest';
import { Zone } from '../../../src/contract/values.ts';
import { isZone } from '../../../src/domain/calendar/is-zone.ts';

it.each([
  ['America/New_York', true, true],
  ['UTC', true, true],
  ['Etc/GMT+5', true, true],
  ['America/New_York+07:00', true, false],
  ['America/New_York+00:00', true, false],
  ['Etc/GMT+5-05:30', true, false],
  ['America/New_York+7', false, false],
  ['America/New_York+15:00', false, false],
  ['America/New_York+07:60', false, false],
  ['America/New_York+07:00+01:00', false, false],
  ['+07:00', false, false],
  ['Mars/Olympus', false, false],
  ['', false, false],
])('%s: of a file %s, of days and screens %s', (text, ofFile, ofDays) => {
  expect([isZone(text), Zone.safeParse(text).success]).toEqual([ofFile, ofDays]);
});

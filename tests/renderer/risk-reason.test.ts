import { expect, it } from 'vitest';
import { riskReason } from '../../renderer/features/entry/risk-reason.ts';

const STOP = { stop: '189', risk: null, targets: [] };
const PART = { stop: null, risk: { value: '1', unit: 'percent' as const }, targets: [] };

it.each([
  ['nothing is planned', {}, null, 'no stop and no risk entered'],
  ['a target alone is planned', {}, { stop: null, risk: null, targets: [{ price: '9', share: null }] }, 'no stop and no risk entered'],
  ['a stop risks nothing', {}, STOP, 'the stop is not on the losing side of the entry'],
  ['nobody knows what a point is worth', { missing: ['multiplier'] }, STOP, 'its contract size is not known'],
  ['a point and an exit are worth nobody knows what', { missing: ['multiplier', 'price'] }, STOP, 'its contract size is not known'],
  ['an exit has no price either', { missing: ['price'] }, STOP, 'the stop is not on the losing side of the entry'],
  ['nobody knows what it was entered at', { missing: ['price'], avgEntry: null }, STOP, 'a price is not known'],
  ['it is a part of a balance nobody knows', {}, PART, 'the balance of the account is not known'],
  ['it rounds to nothing', {}, { ...PART, risk: { value: '0.00001', unit: 'ticks' as const } }, 'it comes to nothing'],
  ['it joins another trade', { joins: true }, STOP, 'as the trade it joins'],
])('where %s, the dash of the risk says so', (_, trade, plan, reason) => {
  expect(riskReason({ joins: false, missing: [], avgEntry: '190', ...trade }, plan)).toBe(reason);
});

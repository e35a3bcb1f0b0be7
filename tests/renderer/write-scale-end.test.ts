import { expect, test } from 'vitest';
import { writeScaleEnd } from '../../renderer/features/dashboard/cards/write-scale-end.ts';
import { createFormat } from '../../renderer/format/create-format.ts';

const format = createFormat({ locale: 'en-US', zone: 'UTC', hideMoney: false });

test.each([
  [-0.95, 'USD', '\u22120.95'],
  [9.5, 'USD', '+9.50'],
  [0, 'USD', '0'],
  [54.4, 'USD', '+54'],
  [-1234, 'USD', '\u22121.2K'],
  [-0.95, 'r', '\u22121.0'],
])('an end of %d in %s reads %s', (value, unit, text) => {
  expect(writeScaleEnd(value, { scale: { from: -0.95, to: 2 }, unit }, format)).toBe(text);
});

import { expect, test } from 'vitest';
import { createSlots } from '../../src/analysis/slots.ts';

test('rows are in place as long as each stands where its id comes', () => {
  const slots = createSlots({ value: Int32Array }, 4);
  const see = () => [[...slots.all()], slots.areInPlace()];
  expect(see()).toEqual([[], true]);
  for (const id of [1, 2, 4]) slots.take(id);
  expect(see()).toEqual([[0, 1, 2], true]);
  slots.remove(4);
  expect(see()).toEqual([[0, 1], true]);
  slots.take(4);
  slots.remove(2);
  expect(see()).toEqual([[0, 2], false]);
  slots.take(2);
  expect(see()).toEqual([[0, 1, 2], true]);
  slots.take(3);
  expect(see()).toEqual([[0, 1, 3, 2], false]);
});

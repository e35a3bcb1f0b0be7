import { expect, it } from 'vitest';
import { sayMerge } from '../../renderer/features/setups/say-merge.ts';
import { createFormat } from '../../renderer/format/create-format.ts';
import type { Tag } from '../../src/contract/tags.ts';

const tag = (description: string): Tag => ({
  ...{ uid: 'a', group: 'g', name: 'Late', description, colour: 'blue', archived: false, uses: 0, rules: [], version: 1 },
});
const format = createFormat({ locale: 'en-US', zone: 'UTC', hideMoney: false });
const GONE = '“Late” is gone then; undo takes them apart again.';

it.each([
  ['nothing is said about it', '', 'Chased', ''],
  ['the same is said about both', 'Chased', 'Chased', ''],
  ['something else is said about the other', 'Bought late', 'Chased', ' Its description comes after that of the other.'],
  ['nothing is said about the other', 'Bought late', '', ' Its description goes with it.'],
  ['no other is chosen yet', 'Bought late', undefined, ' Its description comes after that of the other.'],
])('where %s, that is what is said of its description', (_, own, other, words) => {
  const kept = other === undefined ? undefined : { name: 'Early', description: other };
  expect(sayMerge(tag(own), kept, format)).toBe(`It is used nowhere.${words} ${GONE}`);
});

it('the places and rules it goes with are counted', () => {
  const rules = [{ uid: 'r', phase: 'entry' as const, text: 'Wait' }];
  expect(sayMerge({ ...tag(''), uses: 3000, rules }, { name: 'Early', description: '' }, format)).toBe(
    `3,000 trades and days get “Early” instead, once where both were said. Its rule comes after those of the other. ${GONE}`,
  );
});

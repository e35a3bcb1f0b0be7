import { expect, test } from 'vitest';
import { fixedOffers } from '../../renderer/filter/offers.ts';

test.each([
  ['win', 'Won', { result: ['win'] }],
  ['won', 'Won', { result: ['win'] }],
  ['loss', 'Lost', { result: ['loss'] }],
  ['breakeven', 'Breakeven', { result: ['breakeven'] }],
])('who types %s is offered trades that came out as %s', (typed, value, filter) => {
  const [offer] = fixedOffers(typed).filter(({ dimension }) => dimension === 'result');
  expect(offer?.value).toBe(value);
  expect(offer?.apply({})).toEqual(filter);
});

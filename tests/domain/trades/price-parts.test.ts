import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { add, compare, sign, ZERO } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import type { Leg } from '../../../src/domain/trades/leg.ts';
import { priceParts } from '../../../src/domain/trades/price-parts.ts';

it.each([
  ['a third', '3', '3', ['1'], ['p0 1 -33 1 null', 'fill 2 -67 2 null']],
  ['two parts', '3', '3', ['1', '1'], ['p0 1 -33 1 null', 'p1 1 -34 1 null', 'fill 1 -33 1 null']],
  ['all of it', '3', '3', ['3'], ['p0 3 -100 3 null']],
  ['what is left, of a fill that was made smaller', '3', '3', ['2', '2', '1'], ['p0 2 -67 2 null', 'p1 1 -33 1 null']],
  ['a half, after a fee in the coin', '1', '0.999', ['0.5'], ['p0 0.4995 -50 2 null', 'fill 0.4995 -50 1 null']],
  ['a third, after one', '3', '2.9999', ['1'], ['p0 0.999966666666666667 -33 1 null', 'fill 1.999933333333333333 -67 2 null']],
] as const)('takes %s', (_, filled, moved, parts, expected) => {
  const legs = priceParts(leg({ quantity: decimal(moved), quote: -100, account: null, costsQuote: 3 }), decimal(filled), parts.map(part));
  expect(legs.map((one) => `${one.uid} ${decimalText(one.quantity)} ${one.quote} ${one.costsQuote} ${one.account}`)).toEqual(expected);
});

it('loses nothing, however it is cut', () => {
  const amount = fc.option(fc.integer({ min: -(2 ** 50), max: 2 ** 50 }));
  const sizes = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(sizes, fc.record({ quote: amount, account: amount, costsQuote: amount, costs: amount, stated: amount }), (all, money) => {
      const whole = leg({ ...money, quantity: decimal('98.76543') });
      const filled = decimal(String(all.reduce((sum, size) => sum + size, 0)));
      const legs = priceParts(whole, filled, all.slice(1).map(String).map(part));
      expect(compare(legs.map(({ quantity }) => quantity).reduce(add, ZERO), whole.quantity)).toBe(0);
      expect(legs.every(({ quantity }) => sign(quantity) === 1)).toBe(true);
      for (const name of ['quote', 'account', 'costsQuote', 'costs', 'stated'] as const) {
        const sum = legs.some((one) => one[name] === null) ? null : legs.reduce((total, one) => total + one[name]!, 0);
        expect(sum).toBe(whole[name]);
      }
    }),
  );
});

function part(quantity: string, at: number) {
  return { uid: `p${at}`, quantity: decimal(quantity) };
}

function leg(facts: Partial<Leg>): Leg {
  return {
    type: 'leg',
    uid: 'fill',
    instrument: 1,
    kind: 'trade',
    side: 'buy',
    effect: 'unknown',
    quantity: decimal('2'),
    price: null,
    at: 0,
    seq: 0,
    byDay: false,
    day: 0,
    order: null,
    link: null,
    currency: 'USD',
    quote: null,
    account: null,
    costsQuote: 0,
    costs: 0,
    costsKnown: true,
    stated: null,
    resultRate: null,
    ...facts,
  };
}

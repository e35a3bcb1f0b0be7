import { expect, it } from 'vitest';
import { decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import type { InstrumentClass } from '../../../src/domain/instruments/instrument.ts';
import { unitsToDecimal } from '../../../src/domain/money/units.ts';
import { buildPositions } from '../../../src/domain/trades/build-positions.ts';
import { createLegPricer, type StoredFill } from '../../../src/domain/trades/price-leg.ts';
import { rules } from './chain.ts';

/** One contract of 50 dollars a point, bought at 5,000 and sold at 5,010, in a euro account while the dollar rises from 0.90 to 0.95. */
it.each([
  ['future', 'its result at the rate of the exit: nothing else ever changed hands', '475'],
  ['cfd', 'the same', '475'],
  ['stock', 'what the sale brought less what the purchase cost, each at its own rate', '12975'],
] as const)('a %s is worth %s', (kind, _, expected) => {
  const price = pricer(kind, 'EUR');
  const legs = [fill('a', 'buy', '5000', '0.9'), fill('b', 'sell', '5010', '0.95')].map(price);
  const [position] = buildPositions(legs, rules()).positions;
  const exit = position?.exits[0];
  expect(decimalText(unitsToDecimal(exit?.grossQuote ?? 0, 'USD'))).toBe('500');
  expect(decimalText(unitsToDecimal(exit?.computed ?? 0, 'EUR'))).toBe(expected);
});

it('rounds a result to the units of the account, whatever their size', () => {
  const legs = [fill('a', 'buy', '5000', '150.5'), fill('b', 'sell', '5000.01', '150.5')].map(pricer('future', 'JPY'));
  const [position] = buildPositions(legs, rules()).positions;
  expect(decimalText(unitsToDecimal(position?.exits[0]?.computed ?? 0, 'JPY'))).toBe('75.25');
});

it('needs no rate where the account is kept in the same money', () => {
  const legs = [fill('a', 'buy', '5000', null), fill('b', 'sell', '5010', null)].map(pricer('future', 'USD'));
  expect(buildPositions(legs, rules()).positions[0]?.exits[0]?.computed).toBe(500_000_000);
});

function pricer(kind: InstrumentClass, currency: string) {
  const instrument = { id: 1, class: kind, multiplier: '50', priceScale: '1', base: null, payoff: null };
  return createLegPricer(instrument, { currency, tradingDay: () => 0 });
}

function fill(uid: string, side: 'buy' | 'sell', price: string, rate: string | null): StoredFill {
  const at = uid.charCodeAt(0);
  const unknown = { multiplier: null, order: null, link: null, statedRealized: null, statedCurrency: null, cash: null };
  return {
    uid,
    side,
    price,
    rate,
    at,
    seq: 0,
    kind: 'trade',
    effect: 'unknown',
    quantity: '1',
    currency: 'USD',
    precision: 's',
    costs: [],
    ...unknown,
  };
}

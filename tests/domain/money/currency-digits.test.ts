import { expect, it } from 'vitest';
import { currencyDigits } from '../../../src/domain/money/currency-digits.ts';

it.each([
  ['USD', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['USDT', 2],
  ['BTC', 8],
  ['DOGE', 8],
])('%s is shown with %i decimals', (currency, digits) => {
  expect(currencyDigits(currency)).toBe(digits);
});

it('agrees with the platform wherever it knows a currency that is still in use', () => {
  const platform = (currency: string) =>
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits as number;
  const known = Intl.supportedValuesOf('currency').filter((currency) => currencyDigits(currency) !== 8);
  expect(known.length).toBeGreaterThan(150);
  // The platform rounds these to what is used in cash; statements keep ISO's two decimals.
  const differing = known.filter((currency) => platform(currency) !== currencyDigits(currency));
  expect(differing).toEqual(differing.filter((currency) => platform(currency) < 2));
});

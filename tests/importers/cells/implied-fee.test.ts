import { expect, it } from 'vitest';
import { impliedFee } from '../../../src/importers/cells/implied-fee.ts';

it.each([
  ['buy', '2', '7', '100', '-1400.05', '0.05', '-1400'],
  ['sell', '3', '5.10', '100', '1529.94', '0.06', '1530'],
  ['buy', '100', '85', '1', '-8500', undefined, '-8500'],
  ['buy', '0.123456', '81.02', '1', '-10', undefined, '-10'],
  ['sell', '20', '101.5', '1', '2029.95', '0.05', '2030'],
] as const)('%s %s at %s times %s for %s kept %s', (side, quantity, price, multiplier, net, fee, cash) => {
  const costs = fee === undefined ? [] : [{ kind: 'fee', amount: fee, currency: 'USD' }];
  expect(impliedFee({ side, quantity, price, multiplier, net, currency: 'USD' })).toEqual({ costs, cash });
});

import { expect, it } from 'vitest';
import { impliedFee } from '../../../src/importers/cells/implied-fee.ts';

it.each([
  ['buy', '2', '6', '100', '-1200.04', '0.04', '-1200'],
  ['sell', '2', '4.10', '100', '819.96', '0.04', '820'],
  ['buy', '100', '95', '1', '-9500', undefined, '-9500'],
  ['buy', '0.123456', '81.02', '1', '-10', undefined, '-10'],
  ['sell', '10', '422.4', '1', '4223.95', '0.05', '4224'],
] as const)('%s %s at %s times %s for %s kept %s', (side, quantity, price, multiplier, net, fee, cash) => {
  const costs = fee === undefined ? [] : [{ kind: 'fee', amount: fee, currency: 'USD' }];
  expect(impliedFee({ side, quantity, price, multiplier, net, currency: 'USD' })).toEqual({ costs, cash });
});

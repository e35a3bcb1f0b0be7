import { expect, it } from 'vitest';
import { lotByResult } from '../../../src/importers/cells/lot-by-result.ts';

const at = { text: '', date: '2025-01-14', time: '09:00:00', precision: 's', zone: null } as const;
const trip = (from: string, to: string, result: string | null) =>
  ({ direction: 'long', quantity: '0.5', entry: { time: at, price: from }, exit: { time: at, price: to }, result }) as const;

it.each([
  ['US30', '42000', '42010', '5', 'USD', '1'],
  ['US30', '42000', '42010', '50', 'USD', '10'],
  ['US30', '42010', '42000.5', '-4.75', 'USD', '1'],
  ['US30', '42000', '42010', '4.6', 'EUR', undefined],
  ['US30', '42000', '42001', '0.5', 'USD', undefined],
  ['US30', '42000', '42010', '-5', 'USD', undefined],
  ['US30', '42000', '42000', '0', 'USD', undefined],
  ['US30', '42000', '42010', null, 'USD', undefined],
  ['EURUSD', '1.04', '1.05', '3', 'USD', '100000'],
  ['XAUUSD', '2700', '2701', '3', 'EUR', '100'],
])('half a lot of %s from %s to %s that brought %s %s was worth %s a point', (symbol, from, to, result, currency, worth) => {
  expect(lotByResult(symbol, trip(from, to, result), { broker: 'ftmo', currency })).toBe(worth);
});

import { expect, it } from 'vitest';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { unitsToDecimal } from '../../../src/domain/money/units.ts';
import { type PlannedRisk, planRisk, type Risked, type RiskingAccount } from '../../../src/domain/trades/plan-risk.ts';

const ten = [entry('10', '100')];
const euro = { rate: decimal('1.1') };
const contract = { multiplier: '50', tick: '0.25', firstEntries: [entry('2', '5000')] };
const forex = { multiplier: '100000', pip: '0.0001', firstEntries: [entry('0.5', '1.1')] };

it.each([
  ['so much money', {}, 'money', '250', '250'],
  ['money, which no rate changes', euro, 'money', '250', '250'],
  ['the most that a spread can lose', {}, 'maxLoss', '320', '320'],
  ['so far in price', {}, 'price', '2.5', '25'],
  ['so far in price, of contracts', contract, 'price', '2.5', '250'],
  ['so far in price, in another currency', euro, 'price', '2.5', '27.5'],
  ['so far in pence', { priceScale: '0.01' }, 'price', '5', '0.5'],
  ['so far in price, at a price nobody knows', { firstEntries: [entry('10', null)] }, 'price', '2.5', '25'],
  ['so many ticks', contract, 'ticks', '8', '200'],
  ['so many pips', forex, 'pips', '20', '100'],
  ['a part of the balance', {}, 'percent', '0.5', '125'],
  ['ticks, of two entries', { ...contract, firstEntries: [entry('2', '5000'), entry('1', '4990')] }, 'ticks', '8', '300'],
] as const)('%s', (_, held, unit, value, risk) => {
  expect(riskOf({ risk: { unit, value }, stops: [stop('1', 'user')] }, held)).toEqual([risk, 'explicit']);
});

it.each([
  ['ticks, where nobody knows the tick', { tick: null }, 'ticks', {}],
  ['pips, where nobody knows the pip', { pip: null }, 'pips', {}],
  ['price, where nobody knows the size', { multiplier: null }, 'price', {}],
  ['price, without a rate', { rate: null }, 'price', {}],
  ['a part of a balance nobody knows', {}, 'percent', { balance: null }],
] as const)('is unknown in %s: not the stop, nor the rule of the account', (_, held, unit, account) => {
  expect(riskOf({ risk: { unit, value: '1' }, stops: [stop('95', 'user')] }, held, { defaultRisk: '100', ...account })).toBe(null);
});

it.each([
  ['a long', {}, [stop('95', 'user')], '50'],
  ['a short', { direction: 'short' }, [stop('103', 'user')], '30'],
  ['two entries', { firstEntries: [entry('10', '100'), entry('5', '110')] }, [stop('95', 'user')], '125'],
  ['two entries, one of them beyond it', { firstEntries: [entry('10', '100'), entry('5', '90')] }, [stop('95', 'user')], '50'],
  ['contracts', contract, [stop('4990', 'order')], '1000'],
  ['another currency', euro, [stop('95', 'user')], '55'],
  ['the first of several, in any order', {}, [stop('99', 'user', 9), stop('95', 'order', 2), stop('97', 'user', 5)], '50'],
  ['a note of the user after the exit', { firstExitAt: 10 }, [stop('95', 'user', 20)], '50'],
  ['an order of before the exit', { firstExitAt: 10 }, [stop('95', 'order', 9)], '50'],
] as const)('counts to the first stop: %s', (_, held, stops, risk) => {
  expect(riskOf({ risk: null, stops }, held, { defaultRisk: '100' })).toEqual([risk, 'stop']);
});

it.each([
  ['no plan', null, {}],
  ['a plan without a stop', { risk: null, stops: [] }, {}],
  ['the last stop that a broker kept', { risk: null, stops: [stop('95', 'broker_last')] }, {}],
  ['an order of after the first exit', { risk: null, stops: [stop('99', 'order', 10)] }, { firstExitAt: 10 }],
  ['a stop on the other side', { risk: null, stops: [stop('101', 'user')] }, {}],
  ['a stop at the entry', { risk: null, stops: [stop('100', 'user')] }, {}],
  ['an entry at an unknown price', { risk: null, stops: [stop('95', 'user')] }, { firstEntries: [entry('10', '100'), entry('1', null)] }],
  ['a stop in a currency without a rate', { risk: null, stops: [stop('95', 'user')] }, { rate: null }],
] as const)('is what the account risks as a rule with %s, and unknown without one', (_, plan, held) => {
  expect(riskOf(plan, held, { defaultRisk: '100' })).toEqual(['100', 'account']);
  expect(riskOf(plan, held, { defaultRisk: null })).toBe(null);
  expect(riskOf(plan, held, { defaultRisk: '0' })).toBe(null);
});

it.each([
  ['a long', 'long', { risk: null, stops: [stop('8000', 'user')] }, '2.5'],
  ['a short', 'short', { risk: null, stops: [stop('12500', 'user')] }, '2'],
  ['a long by its way in price', 'long', { risk: { unit: 'price', value: '2000' }, stops: [] }, '2.5'],
  ['a short by its way in price', 'short', { risk: { unit: 'price', value: '2500' }, stops: [] }, '2'],
] as const)('counts an inverse contract in its coin: %s', (_, direction, plan, risk) => {
  const held = { direction, coin: 'BTC', firstEntries: [entry('100000', '10000')] };
  expect(riskOf(plan, held, { currency: 'BTC' })?.[0]).toBe(risk);
});

function riskOf(plan: PlannedRisk | null, held: Partial<Risked>, account: Partial<RiskingAccount> = {}) {
  const { currency, ...rest } = { currency: 'USD', balance: 25_000_000_000, defaultRisk: null, ...account };
  const risk = planRisk(
    plan,
    {
      direction: 'long',
      firstEntries: ten,
      firstExitAt: null,
      multiplier: '1',
      priceScale: '1',
      tick: '0.01',
      pip: null,
      coin: null,
      rate: decimal('1'),
      ...held,
    },
    { currency, ...rest },
  );
  return risk && [decimalText(unitsToDecimal(risk.units, currency)), risk.source];
}

function entry(quantity: string, price: string | null) {
  return { quantity: decimal(quantity), price: price === null ? null : decimal(price) };
}

function stop(price: string, source: 'user' | 'order' | 'broker_last', at = 1) {
  return { at, price, source };
}

import { expect, it } from 'vitest';
import { createTradingDay, dayText } from '../../../src/domain/calendar/trading-day.ts';
import { multiply } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { unitsToDecimal } from '../../../src/domain/money/units.ts';
import { createLegPricer, type PricedInstrument, type StoredFill } from '../../../src/domain/trades/price-leg.ts';

const stock = instrument({ class: 'stock' });
const london = instrument({ class: 'stock', priceScale: '0.01' });
const bond = instrument({ class: 'bond', priceScale: '0.01' });
const option = instrument({ class: 'option', multiplier: '100' });
const future = instrument({ class: 'future', multiplier: '50' });
const unsized = instrument({ class: 'cfd', multiplier: null });
const sol = instrument({ class: 'cryptoSpot', base: 'SOL' });
const inverse = instrument({ class: 'cryptoPerpetual', base: 'BTC', payoff: 'inverse' });

it.each([
  ['a purchase', stock, { side: 'buy', quantity: '10', price: '187.345' }, '-1873.45', '-1873.45'],
  ['a sale', stock, { side: 'sell', quantity: '10', price: '187.345' }, '1873.45', '1873.45'],
  ['a price of nothing', stock, { price: '0' }, '0', '0'],
  ['a price below nothing', future, { side: 'buy', quantity: '1', price: '-37.63' }, '1881.5', '1881.5'],
  ['reported cash before quantity x price', stock, { quantity: '3', price: '33.3333', cash: '-100' }, '-100', '-100'],
  ['reported cash without a price', stock, { price: null, cash: '-100' }, '-100', '-100'],
  ['contracts of 50 a point', future, { quantity: '2', price: '5000.25' }, '-500025', '-500025'],
  ['a contract that was of another size then', future, { quantity: '2', price: '5000.25', multiplier: '5' }, '-50002.5', '-50002.5'],
  ['a premium', option, { quantity: '3', price: '1.05' }, '-315', '-315'],
  ['pence', london, { quantity: '200', price: '451.25', currency: 'GBP', rate: '1.27' }, '-902.5', '-1146.175'],
  ['per cent of par', bond, { quantity: '10000', price: '98.75' }, '-9875', '-9875'],
  ['half a unit, to the even one', stock, { quantity: '1', price: '0.0000025' }, '-0.000002', '-0.000002'],
  ['an amount at its rate, rounded from the exact one', stock, { price: '0.0000004', currency: 'EUR', rate: '3' }, '0', '-0.000001'],
  ['no rate', stock, { currency: 'EUR', rate: null }, '-100', null],
  ['a rate that is not needed', stock, { rate: '5' }, '-100', '-100'],
  ['no price', stock, { price: null }, null, null],
  ['no contract size', unsized, {}, null, null],
  ['no contract size, but the cash', unsized, { cash: '-12.5' }, '-12.5', '-12.5'],
  ['an option that expired', option, { kind: 'expiry', price: null }, '0', '0'],
  ['an option that was assigned', option, { kind: 'assignment', price: null, side: 'buy' }, '0', '0'],
  ['an option closed at a price by exercise', option, { kind: 'exercise', price: '2', side: 'sell' }, '200', '200'],
  ['shares that came by assignment', stock, { kind: 'assignment', price: '145', quantity: '100' }, '-14500', '-14500'],
  ['a future that expired without a price', future, { kind: 'expiry', price: null }, null, null],
  ['shares moved elsewhere', stock, { kind: 'transfer_out', side: 'sell', price: null }, null, null],
] as const)('%s is cash of %s', (_, of, fill, _quote, _account) => {
  const leg = priced(of, fill);
  expect([money(leg.quote, leg.currency), money(leg.account, 'USD')]).toEqual([_quote, _account]);
});

it('takes an option that ended without a price for worthless, and nothing else', () => {
  expect(priced(option, { kind: 'expiry', price: null }).price).toEqual({ digits: 0, scale: 0 });
  expect(priced(option, { kind: 'trade', price: null }).price).toBe(null);
  expect(priced(stock, { kind: 'assignment', price: null }).price).toBe(null);
});

const eur = { currency: 'EUR', rate: '1.1' } as const;

it.each([
  ['not known', stock, { costs: null }, '0', '0', false],
  ['none', stock, { costs: [] }, '0', '0', true],
  ['of its own currency', stock, { costs: [cost('1.05'), cost('0.2')] }, '1.25', '1.25', true],
  ['with a rebate', stock, { costs: [cost('1.05'), cost('-2')] }, '-0.95', '-0.95', true],
  ['at the rate of the fill', stock, { ...eur, costs: [cost('2', 'EUR')] }, '2', '2.2', true],
  ['in the money of the account', stock, { ...eur, costs: [cost('2', 'EUR'), cost('1.1', 'USD')] }, '3', '3.3', true],
  ['in the money of the account, without a rate', stock, { currency: 'EUR', costs: [cost('1', 'USD')] }, null, '1', true],
  ['without a rate', stock, { currency: 'EUR', costs: [cost('1', 'EUR')] }, '1', null, true],
  ['of nothing, without a rate', stock, { currency: 'EUR', costs: [cost('0', 'EUR')] }, '0', '0', true],
  ['in a third currency', stock, { ...eur, costs: [cost('1', 'EUR'), cost('1', 'CHF')] }, null, null, true],
  ['in a third coin', sol, { costs: [cost('0.001', 'BNB')] }, null, null, true],
  ['in the coin', sol, { price: '150', costs: [cost('0.01', 'SOL')] }, '1.5', '1.5', true],
  ['in the coin, which has no price', sol, { price: null, costs: [cost('0.01', 'SOL')] }, null, null, true],
  ['in the coin a perpetual is of', instrument({ class: 'cryptoPerpetual', base: 'SOL' }), { costs: [cost('1', 'SOL')] }, null, null, true],
] as const)('costs %s', (_, of, fill, quote, account, known) => {
  const leg = priced(of, fill);
  expect([money(leg.costsQuote, leg.currency), money(leg.costs, 'USD'), leg.costsKnown]).toEqual([quote, account, known]);
});

it.each([
  ['bought', { side: 'buy', quantity: '1', price: '150' }, '0.01', '0.99', '-148.5', '1.5'],
  ['sold', { side: 'sell', quantity: '1', price: '150' }, '0.01', '1.01', '151.5', '1.5'],
  ['bought with a rebate', { side: 'buy', quantity: '1', price: '150' }, '-0.01', '1.01', '-151.5', '-1.5'],
  ['bought for cash that was rounded', { side: 'buy', quantity: '1', price: '150', cash: '-150.01' }, '0.01', '0.99', '-148.51', '1.5'],
  ['bought for a fee of all of it', { side: 'buy', quantity: '1', price: '150' }, '1', '1', '-150', '150'],
] as const)('%s with a fee in the coin: what moves, for what', (_, fill, fee, moved, quote, costs) => {
  const leg = priced(sol, { ...fill, costs: [cost(fee, 'SOL')] });
  expect([decimalText(leg.quantity), money(leg.quote, 'USD'), money(leg.costsQuote, 'USD')]).toEqual([moved, quote, costs]);
});

it('gives the cash to the unit when the fee in the coin is taken off again, at any rate', () => {
  const leg = priced(sol, {
    currency: 'EUR',
    rate: '1.0833333',
    quantity: '3.3333333',
    price: '7.7777777',
    costs: [cost('0.0033333', 'SOL')],
  });
  const cash = priced(sol, { currency: 'EUR', rate: '1.0833333', quantity: '3.3333333', price: '7.7777777' });
  expect(leg.quote! - leg.costsQuote!).toBe(cash.quote);
  expect(leg.account! - leg.costs!).toBe(cash.account);
});

it('prices an inverse contract in its coin, which falls as the price rises', () => {
  const [bought, sold] = [
    priced(inverse, { side: 'buy', quantity: '100000', price: '10000' }),
    priced(inverse, { side: 'sell', quantity: '100000', price: '12500' }),
  ];
  expect([bought.currency, money(bought.quote, 'BTC'), money(sold.quote, 'BTC')]).toEqual(['BTC', '10', '-8']);
});

it.each([
  ['by its price, where that is in money of the account', { currency: 'USD' }, 'USD', '10000'],
  ['by its price and the rate of what that is in', { currency: 'USD', rate: '0.9' }, 'EUR', '9000'],
  ['by the rate of the coin, where the fill is in it', { currency: 'BTC', rate: '9100' }, 'EUR', '9100'],
  ['not at all where nobody says what its prices are in money of the account', { currency: 'USD' }, 'EUR', null],
  ['not at all without a rate of the coin', { currency: 'BTC' }, 'EUR', null],
] as const)('converts the result of an inverse contract %s', (_, fill, account, rate) => {
  const leg = priced(inverse, { ...fill, quantity: '100', price: '10000' }, account);
  // Of a coin of eight decimals into money of six.
  expect(leg.resultRate && decimalText(leg.resultRate)).toBe(rate && decimalText(multiply(decimal(rate), decimal('0.01'))));
  expect(leg.account === null).toBe(rate === null);
});

it('keeps an inverse contract in an account of its coin, with its fee', () => {
  const leg = priced(inverse, { currency: 'BTC', quantity: '100', price: '10000', costs: [cost('0.00000005', 'BTC')] }, 'BTC');
  expect([money(leg.account, 'BTC'), money(leg.costs, 'BTC')]).toEqual(['0.01', '0.00000005']);
});

it.each([
  ['in the money of the account', { statedRealized: '604.05', statedCurrency: 'USD', currency: 'CHF' }, '604.05'],
  ['in the currency of the fill', { statedRealized: '604', statedCurrency: 'CHF', currency: 'CHF', rate: '1.0666' }, '644.2264'],
  ['in that currency without a rate', { statedRealized: '604', statedCurrency: 'CHF', currency: 'CHF' }, null],
  ['in a third currency', { statedRealized: '604', statedCurrency: 'GBP', currency: 'CHF', rate: '1.0666' }, null],
  ['not at all', {}, null],
] as const)('what the broker realised, stated %s', (_, fill, stated) => {
  expect(money(priced(stock, fill).stated, 'USD')).toBe(stated);
});

it.each([
  ['an evening in New York', 's', '2026-01-16T03:00:00Z', '2026-01-15', false],
  ['a date, which nothing converts', 'day', '2026-01-16T00:00:00Z', '2026-01-16', true],
] as const)('%s is on its day', (_, precision, at, day, byDay) => {
  const leg = priced(stock, { precision, at: Date.parse(at) });
  expect([dayText(leg.day), leg.byDay]).toEqual([day, byDay]);
});

it.each([
  ['an amount', { quantity: '999999999', price: '1000' }],
  ['a cost', { costs: [cost('9999999999')] }],
  ['a result', { statedRealized: '9999999999', statedCurrency: 'USD' }],
])('refuses %s beyond the largest', (_, fill) => {
  expect(() => priced(stock, fill)).toThrow(expect.objectContaining({ code: 'amount_too_large' }));
});

function instrument(facts: Partial<PricedInstrument>): PricedInstrument {
  return { id: 7, class: 'stock', multiplier: '1', priceScale: '1', base: null, payoff: null, ...facts };
}

function cost(amount: string, currency = 'USD') {
  return { amount, currency };
}

function priced(of: PricedInstrument, fill: Partial<StoredFill>, currency = 'USD') {
  const tradingDay = createTradingDay({ zone: 'America/New_York', startsAt: '00:00', label: 'start' });
  return createLegPricer(of, { currency, tradingDay })({
    uid: 'a',
    kind: 'trade',
    side: 'buy',
    effect: 'unknown',
    quantity: '1',
    price: '100',
    currency: 'USD',
    multiplier: null,
    at: Date.UTC(2026, 0, 5, 15),
    seq: 1,
    precision: 's',
    order: null,
    link: null,
    statedRealized: null,
    statedCurrency: null,
    cash: null,
    rate: null,
    costs: null,
    ...fill,
  });
}

function money(units: number | null, currency: string) {
  return units === null ? null : decimalText(unitsToDecimal(units, currency));
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTRACT_SPECS } from '../../../src/domain/instruments/contract-specs.ts';
import { futureSymbol } from '../../../src/domain/instruments/futures/future-symbol.ts';
import { makeFuture } from '../../../src/domain/instruments/futures/make-future.ts';
import { monthCode } from '../../../src/domain/instruments/futures/month-code.ts';
import type { OptionTerms } from '../../../src/domain/instruments/instrument.ts';
import { instrumentKey } from '../../../src/domain/instruments/instrument-key.ts';
import { makeOption } from '../../../src/domain/instruments/options/make-option.ts';
import { occSymbol } from '../../../src/domain/instruments/options/occ-symbol.ts';
import { recogniseInstrument } from '../../../src/domain/instruments/recognise-instrument.ts';
import { keyOf, ON } from './key-of.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number) => String(value).padStart(2, '0');

const letters = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: min, maxLength: max });
const root = fc.tuple(letters(1, 5), fc.constantFrom('', '', '', '1', '2')).map((parts) => parts.join(''));
const day = fc.record({
  year: fc.integer({ min: 2010, max: 2040 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const strike = fc.integer({ min: 1, max: 99_999_999 }).map((thousandths) => {
  const fraction = String(thousandths % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${Math.floor(thousandths / 1000)}${fraction === '' ? '' : `.${fraction}`}`;
});
const option = fc.record({ root, day, right: fc.constantFrom('call' as const, 'put' as const), strike });
type Drawn = typeof option extends fc.Arbitrary<infer Value> ? Value : never;

const termsOf = ({ root, day, right, strike }: Drawn): OptionTerms => ({
  root,
  expiry: `${day.year}-${two(day.month)}-${two(day.day)}`,
  right,
  strike,
});

/** How brokers print an option, written here a second time and the other way round. */
const PRINTERS: Record<string, (drawn: Drawn) => string> = {
  occ: (drawn) => occSymbol(termsOf(drawn))!,
  'occ unpadded': (drawn) => occSymbol(termsOf(drawn))!.replaceAll(' ', ''),
  ibkr: ({ root, day, right, strike }) =>
    `${root} ${two(day.day)}${MONTHS[day.month - 1]}${two(day.year % 100)} ${strike} ${right === 'call' ? 'C' : 'P'}`,
  schwab: ({ root, day, right, strike }) =>
    `${root} ${two(day.month)}/${two(day.day)}/${day.year} ${strike} ${right === 'call' ? 'C' : 'P'}`,
  robinhood: ({ root, day, right, strike }) =>
    `${root} ${day.month}/${day.day}/${day.year} ${right === 'call' ? 'Call' : 'Put'} $${strike}`,
  thinkorswim: ({ root, day, right, strike }) =>
    `.${root}${two(day.year % 100)}${two(day.month)}${two(day.day)}${right === 'call' ? 'C' : 'P'}${strike}`,
  fidelity: ({ root, day, right, strike }) =>
    `-${root}${two(day.year % 100)}${two(day.month)}${two(day.day)}${right === 'call' ? 'C' : 'P'}${strike}`,
  etrade: ({ root, day, right, strike }) =>
    `${root} ${MONTHS[day.month - 1]} ${two(day.day)} '${two(day.year % 100)} $${strike} ${right === 'call' ? 'Call' : 'Put'}`,
  ours: (drawn) => makeOption(termsOf(drawn), {}).symbol,
};

describe('what is printed reads back as the same', () => {
  it.each(Object.entries(PRINTERS))('options as %s', (_, print) => {
    fc.assert(
      fc.property(option, (drawn) => {
        expect(keyOf(print(drawn), { assetClass: 'option' })).toBe(instrumentKey(makeOption(termsOf(drawn), {})));
      }),
      { numRuns: 500 },
    );
  });

  const contract = fc.record({
    root: fc.constantFrom(...CONTRACT_SPECS.map((spec) => spec.root)),
    year: fc.integer({ min: 1990, max: 2070 }),
    month: fc.integer({ min: 1, max: 12 }),
  });
  const month = (year: number, index: number) => ({ kind: 'month', year, month: index }) as const;

  it.each([
    ['MNQU26', (name: string, year: number, index: number) => futureSymbol(name, month(year, index))],
    ['MNQU2026', (name: string, year: number, index: number) => `${name}${monthCode(index)}${year}`],
    ['MNQ 09-26', (name: string, year: number, index: number) => `${name} ${two(index)}-${two(year % 100)}`],
    ['MNQ Sep 2026', (name: string, year: number, index: number) => `${name} ${MONTHS[index - 1]} ${year}`],
    ['/MNQU26', (name: string, year: number, index: number) => `/${name}${monthCode(index)}${two(year % 100)}`],
  ])('futures as %s', (_, print) => {
    fc.assert(
      fc.property(contract, ({ root: name, year, month: index }) => {
        const wanted = instrumentKey(makeFuture(name, month(year, index), { on: ON }));
        expect(keyOf(print(name, year, index), { assetClass: 'future' })).toBe(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it('futures with one digit, on any day from ten years before the contract to its month', () => {
    fc.assert(
      fc.property(contract, fc.integer({ min: 0, max: 116 }), ({ root: name, year, month: index }, monthsBefore) => {
        const seen = year * 12 + index - 1 - monthsBefore;
        const on = `${Math.floor(seen / 12)}-${two((seen % 12) + 1)}-15`;
        const wanted = instrumentKey(makeFuture(name, month(year, index), { on }));
        expect(keyOf(`${name}${monthCode(index)}${year % 10}`, { on, assetClass: 'future' })).toBe(wanted);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('hostile text', () => {
  const hints = fc.record(
    {
      on: fc.constantFrom(ON, '1999-12-31', '2099-01-01'),
      assetClass: fc.constantFrom(
        undefined,
        'stock',
        'option',
        'future',
        'futureOption',
        'forex',
        'cryptoSpot',
        'cryptoPerpetual',
        'cfd',
        'bond',
        'etf',
        'warrant',
      ) as fc.Arbitrary<any>,
      broker: fc.constantFrom(undefined, 'ibkr', 'kraken', 'metatrader5', 'xtb', '__proto__', 'constructor'),
      currency: fc.constantFrom(undefined, 'USD', 'GBp', '', '€', '__proto__'),
    },
    { requiredKeys: ['on'] },
  );
  const near = fc.string({ unit: fc.constantFrom(..."ABCFMUZ0129.:/-_#@!$ ()'CP"), maxLength: 30 });

  it('never throws, and a known instrument has a key and a sentence', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), near), hints, (text, given) => {
        const found = recogniseInstrument(text, given);
        expect(found.reason).toMatch(/[.?]$/);
        if (found.kind === 'known') expect(instrumentKey(found.instrument)).toMatch(/^[a-zA-Z]+:.+$/);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['ten thousand letters', 'A'.repeat(10_000)],
    ['ten thousand digits', '1'.repeat(10_000)],
    ['ten thousand spaces', ' '.repeat(10_000)],
    ['the longest text we look at, all letters', 'A'.repeat(200)],
    ['a treasury behind more text than a symbol has', `${'A '.repeat(92)}ISIN US912828ZT04`],
    ['a call that never ends', `CALL (AAPL) ${'JAN 19 24 $190 '.repeat(9)}`],
    ['letters and digits in turn', 'A1'.repeat(80)],
    ['an emoji', '🚀'],
    ['letters of another script', 'ＡＡＰＬ'],
    ['a right-to-left mark', 'AAPL\u202e'],
    ['a null sign', 'AAPL\u0000'],
    ['half a surrogate', '\ud800'],
    ['markup', '<script>alert(1)</script>'],
    ['a formula', '=HYPERLINK("x")'],
    ['a prototype', '__proto__'],
  ])('%s is not recognised, and quickly', (_, text) => {
    const start = performance.now();
    expect(recogniseInstrument(text, { on: ON }).kind).toBe('unknown');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

import { describe, expect, it } from 'vitest';
import { recogniseInstrument } from '../../../src/domain/instruments/recognise-instrument.ts';
import { keyOf, ON, read } from './key-of.ts';

describe('a word with two meanings is a question, until something decides', () => {
  it.each([
    ['GOLD', '? forex:XAUUSD | share:GOLD'],
    ['BTC', '? future:BTC | crypto:BTC | share:BTC'],
    ['ES', '? future:ES | share:ES'],
    ['CL', '? future:CL | share:CL'],
    ['SOL', '? crypto:SOL | share:SOL'],
    ['AAPL240119C190000', '? option:AAPL 2024-01-19 190 C | option:AAPL 2024-01-19 190000 C'],
  ])('%s: %s', (text, choices) => {
    expect(keyOf(text)).toBe(choices);
  });

  it.each([
    ['GOLD', { assetClass: 'stock' }, 'share:GOLD'],
    ['GOLD', { assetClass: 'cfd' }, 'forex:XAUUSD'],
    ['GOLD', { broker: 'schwab' }, 'share:GOLD'],
    ['GOLD', { broker: 'metatrader5' }, 'forex:XAUUSD'],
    ['BTC', { broker: 'fidelity' }, 'share:BTC'],
    ['BTC', { broker: 'kraken' }, 'crypto:BTC'],
    ['BTC', { broker: 'tradovate' }, 'future:BTC'],
    ['BTC', { broker: 'robinhood' }, '? future:BTC | crypto:BTC | share:BTC'],
    ['ES', { broker: 'fidelity' }, 'share:ES'],
    ['ES', { broker: 'tradovate' }, 'future:ES'],
    ['ES', { assetClass: 'stock' }, 'share:ES'],
  ] as const)('%s with %o is %s', (text, hints, key) => {
    expect(keyOf(text, hints)).toBe(key);
  });
});

describe('what is not recognised says why, and what it may be', () => {
  const unknown = (text: string, hints = {}) => {
    const found = recogniseInstrument(text, { on: ON, ...hints });
    if (found.kind === 'known') throw new Error(found.reason);
    return found;
  };

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['foo bar baz', 'No spelling we know'],
    ['SPX', 'No spelling we know'],
    ['USD', 'No spelling we know'],
    ['GOLD', 'more than one way'],
  ])('%o: %s', (text, words) => {
    expect(unknown(text).reason).toContain(words);
  });

  it('a text against the class the file states offers its own reading', () => {
    const found = unknown('AAPL  240119C00190000', { assetClass: 'stock' });
    expect(found.reason).toContain('does not look like a stock');
    expect(found.choices.map(({ symbol }) => symbol)).toEqual(['AAPL 2024-01-19 190 C']);
  });

  it('a text against what the broker sells says so', () => {
    expect(unknown('AAPL', { broker: 'binance' }).reason).toContain('No spelling');
    expect(unknown('MNQU6', { broker: 'kraken' }).reason).toContain('what kraken sells');
  });

  it('sentences end with a full stop and never shout', () => {
    for (const text of ['GOLD', 'x y z', '', 'BTC']) {
      expect(unknown(text).reason).toMatch(/\.$/);
      expect(unknown(text).reason).not.toContain('!');
    }
    for (const text of ['AAPL', 'MNQU6', 'EURUSD', 'BTC-USD', 'US30', '912828ZT0', 'BTC-PERP'])
      expect(read(text).reason).toMatch(/^[^!]+\.$/);
  });
});

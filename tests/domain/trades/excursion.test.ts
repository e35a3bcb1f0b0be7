import { expect, it } from 'vitest';
import type { Decimal } from '../../../src/domain/decimal/decimal.ts';
import { decimal, decimalText } from '../../../src/domain/decimal/decimal-text.ts';
import { type Candle, excursion, type HeldTrade } from '../../../src/domain/trades/excursion.ts';
import { excursionAfterExit } from '../../../src/domain/trades/excursion-after-exit.ts';

const ticks = (...prices: string[]) => prices.map((price, at) => candle(at + 1, price, price));

it.each([
  ['a long that went down and up', {}, ticks('99', '103'), ['-10', '30', '10']],
  ['a short that went down and up', { direction: 'short', exit: '98' }, ticks('99', '103'), ['-30', '20', '40']],
  ['contracts of 50 a point', { multiplier: '50', quantity: '1' }, ticks('99', '103'), ['-50', '150', '50']],
  ['a loss that never was a profit', { exit: '95' }, ticks('98', '97'), ['-50', '0', '50']],
  ['a profit that never was a loss', { exit: '105' }, ticks('101', '104'), ['0', '50', '0']],
  ['no prices: its own entry and exit', { exit: '95' }, [], ['-50', '0', '50']],
  ['one that is open', { exit: null, closedAt: null }, ticks('99', '103', '101'), ['-10', '30', '20']],
  ['prices from before and after', { exit: '102' }, [candle(-1, '200', '1'), ...ticks('101'), candle(101, '200', '1')], ['0', '20', '0']],
  ['the candles in which it began and ended', { exit: '102' }, [candle(0, '101', '98'), candle(100, '103', '100')], ['-20', '30', '20']],
  ['a fall after the peak', { exit: '110' }, ticks('140', '120', '130'), ['0', '400', '300']],
  ['the larger of two falls', { exit: '120' }, ticks('110', '102', '125', '121'), ['0', '250', '80']],
  ['a profit within one candle: not given back', { exit: '103' }, [candle(1, '104', '101')], ['0', '40', '10']],
] as const)('%s', (_, facts, candles, figures) => {
  const { mae, mfe, giveback } = excursion(trade(facts), candles);
  expect([mae, mfe, giveback].map(decimalText)).toEqual(figures);
});

it('counts a lot only from when it was bought', () => {
  const prices = ticks('90', '97', '105');
  expect(decimalText(excursion(trade({ openedAt: 0 }), prices).mae)).toBe('-100');
  expect(decimalText(excursion(trade({ openedAt: 2 }), prices).mae)).toBe('-30');
});

it.each([
  ['a part of the best move, before or after', {}, '30', '75', ['20', '55', '5.5', '26.666667']],
  ['all of it', {}, '20', '0', ['20', '0', '0', '100']],
  ['a best that was seen while it was open', {}, '40', '10', ['20', '20', '2', '50']],
  ['a loss in a move that came later', { exit: '99' }, '0', '40', ['-10', '50', '5', '-25']],
  ['a loss without a chance', { exit: '99' }, '0', '0', ['-10', '10', '1', null]],
  [
    'contracts of 50 a point, short',
    { direction: 'short', exit: '98', multiplier: '50' },
    '1000',
    '1500',
    ['1000', '500', '1', '66.666667'],
  ],
] as const)('an exit took %s', (_, facts, mfe, after, figures) => {
  const held = trade(facts);
  const { captured, missed, missedPoints, efficiency } = excursionAfterExit({ ...held, exit: held.exit! }, decimal(mfe), decimal(after));
  expect([captured, missed, missedPoints, efficiency].map((figure) => figure && decimalText(figure))).toEqual(figures);
});

type Facts = { [Key in keyof HeldTrade]?: HeldTrade[Key] extends Decimal | null ? string | null : HeldTrade[Key] };

/** Ten at 100, held from 0 to 100, sold at 102. */
function trade({ quantity = '10', multiplier = '1', entry = '100', exit = '102', ...facts }: Facts): HeldTrade {
  return {
    direction: 'long',
    openedAt: 0,
    closedAt: 100,
    ...facts,
    quantity: decimal(quantity!),
    multiplier: decimal(multiplier!),
    entry: decimal(entry!),
    exit: exit === null ? null : decimal(exit),
  };
}

function candle(at: number, high: string, low: string): Candle {
  return { at, high: decimal(high), low: decimal(low) };
}

import { describe, expect, it } from 'vitest';
import { tradeOfPositions } from '../../../src/domain/trades/trade-of-positions.ts';
import type { PositionRow, TradeRow } from '../../../src/domain/trades/trade-row.ts';
import { positionRow, sums } from './trade-rows.ts';

const ALONE = { kind: null, source: null } as const;
const SPREAD = { kind: 'spread', source: 'rule' } as const;
const USER = { kind: 'manual', source: 'user' } as const;

describe('one position', () => {
  it('is a trade that says what it says', () => {
    const position = positionRow({ direction: 'short', missing: 'price,rate', ...sums(100, 3, -7), by_day: 1, costs_known: 0 });
    const { ended_at, ...own } = position;
    expect(tradeOfPositions(ALONE, [position])).toEqual({
      ...own,
      unit: 'position',
      group_kind: null,
      grouped_by: null,
      instruments: 1,
      closed_at: ended_at,
      positions: 1,
    });
  });

  it('while it is open has no end', () => {
    const trade = tradeOfPositions(ALONE, [positionRow({ status: 'open' })]);
    expect(trade).toMatchObject({ status: 'open', closed_at: null, closed_day: null, open_quantity: '100', average_exit: null });
  });

  it('that became another one has a day only where it has one', () => {
    expect(tradeOfPositions(ALONE, [positionRow({ closed_day: null })]).closed_day).toBeNull();
  });
});

const first = positionRow({ uid: 'a' });
const leg = (own: Partial<PositionRow>) => positionRow({ uid: 'b', instrument_id: 2, opened_at: 2000, ...own });

describe('several positions', () => {
  it.each<[string, PositionRow[], Partial<TradeRow>]>([
    [
      'go by the first',
      [first, leg({ underlying: 'share:Y' })],
      { uid: 'a', instrument_id: 1, underlying: 'share:X', instruments: 2, positions: 2 },
    ],
    ['count what they hold', [first, leg({ fills: 5, exits: 3 })], { fills: 7, exits: 4 }],
    [
      'add up',
      [positionRow(sums(100, 3, -7)), leg(sums(-40, 2, 1))],
      { gross: 60, computed: 60, costs: 5, carry: -6, net: 49, gross_quote: 60, costs_quote: 5 },
    ],
    [
      'keep stated and computed apart',
      [positionRow({ gross: 90, computed: 100 }), leg({ gross: 5, computed: 7 })],
      { gross: 95, computed: 107 },
    ],
    [
      'do not know what one does not',
      [first, leg({ ...sums(null, 3), missing: 'price' })],
      { gross: null, net: null, costs: 6, missing: 'price' },
    ],
    ['unite their reasons', [positionRow({ missing: 'rate' }), leg({ missing: 'multiplier,rate' })], { missing: 'multiplier,rate' }],
    [
      'in two currencies say nothing in either',
      [first, leg({ currency: 'EUR' })],
      { currency: null, gross_quote: null, costs_quote: null, gross: 200 },
    ],
    ['know their costs when all do', [first, leg({ costs_known: 0 })], { costs_known: 0 }],
    ['are stated when all are', [positionRow({ pnl_source: 'stated' }), leg({ pnl_source: 'stated' })], { pnl_source: 'stated' }],
    ['are mixed when one is computed', [positionRow({ pnl_source: 'stated' }), leg({})], { pnl_source: 'mixed' }],
    ['are open while one is', [first, leg({ status: 'open' })], { status: 'open', closed_at: null, closed_day: null }],
    [
      'end with the last',
      [positionRow({ closed_day: 40, ended_at: 9000 }), leg({ closed_day: 30, ended_at: 8000 })],
      { closed_at: 9000, closed_day: 40 },
    ],
    ['end on a day that one of them has', [positionRow({ closed_day: null }), leg({ closed_day: 30 })], { closed_day: 30 }],
    ['begin on the earliest day', [positionRow({ opened_day: 11 }), leg({ opened_day: 10 })], { opened_day: 10 }],
    ['have no hour when one has none', [first, leg({ by_day: 1 })], { by_day: 1 }],
    ['of two instruments have no average', [first, leg({})], { quantity: '100', average_entry: null, average_exit: null }],
    [
      'against each other have none either',
      [first, leg({ instrument_id: 1, direction: 'short' })],
      { quantity: '100', average_entry: null },
    ],
    [
      'of one thing on one side weigh their averages',
      [first, leg({ instrument_id: 1, quantity: '50', average_entry: '13', average_exit: '5' })],
      { quantity: '150', open_quantity: '0', average_entry: '11', average_exit: '9' },
    ],
    [
      'weigh exits by what was closed',
      [first, leg({ instrument_id: 1, status: 'open', quantity: '50', open_quantity: '25', average_entry: '13', average_exit: '16' })],
      { quantity: '150', open_quantity: '25', average_exit: '12' },
    ],
    [
      'do not average what one does not know',
      [first, leg({ instrument_id: 1, average_entry: null })],
      { average_entry: null, average_exit: '11' },
    ],
    [
      'with nothing closed have no exit',
      [positionRow({ status: 'open' }), leg({ instrument_id: 1, status: 'open' })],
      { average_exit: null, average_entry: '10' },
    ],
  ])('%s', (_, positions, expected) => {
    expect(tradeOfPositions(SPREAD, positions)).toMatchObject({ group_kind: 'spread', grouped_by: 'rule', ...expected });
  });

  it('refuse a sum that no number holds', () => {
    const huge = Number.MAX_SAFE_INTEGER;
    expect(() => tradeOfPositions(USER, [positionRow({ gross: huge }), leg({ gross: 1 })])).toThrow(
      expect.objectContaining({ code: 'sum_too_large' }),
    );
  });
});

describe('the side of a trade', () => {
  const short = (average_entry: string, own: Partial<PositionRow> = {}) => leg({ direction: 'short', average_entry, ...own });
  const long = (average_entry: string | null, own: Partial<PositionRow> = {}) => leg({ direction: 'long', average_entry, ...own });
  it.each<[string, Parameters<typeof tradeOfPositions>[0], PositionRow[], string]>([
    ['a debit spread is long', SPREAD, [short('1'), long('3')], 'long'],
    ['a credit spread is short', SPREAD, [long('1'), short('3')], 'short'],
    ['however late its legs', SPREAD, [long('1'), short('3', { opened_at: 99_000 })], 'short'],
    ['by quantity too', SPREAD, [long('1', { quantity: '400' }), short('3')], 'long'],
    ['an even one goes by its first leg', SPREAD, [short('3'), long('3')], 'short'],
    ['one without a price too', SPREAD, [long(null), short('3')], 'long'],
    [
      'the shares of an assignment do not turn it',
      { kind: 'assignment', source: 'rule' },
      [short('3'), long('100', { opened_at: 99_000 })],
      'short',
    ],
    ['nor those of something else', USER, [short('3'), long('100', { underlying: 'share:Y' })], 'short'],
    [
      'an assigned spread keeps its side',
      { kind: 'assignment', source: 'rule' },
      [long('1'), short('3'), long('100', { opened_at: 99_000 })],
      'short',
    ],
  ])('%s', (_, group, positions, expected) => {
    expect(tradeOfPositions(group, positions).direction).toBe(expected);
  });
});

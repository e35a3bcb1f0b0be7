import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/domain/decimal/decimal-text.ts';
import type { Exit, Match } from '../../../src/domain/trades/position.ts';
import { tradePerExit } from '../../../src/domain/trades/trade-per-exit.ts';
import { tradePerLot } from '../../../src/domain/trades/trade-per-lot.ts';
import type { ExitRow, PositionRow, TradeWithParts } from '../../../src/domain/trades/trade-row.ts';
import { exitRow, positionRow, sums } from './trade-rows.ts';

const same = (exit: string) => exit;

const uidOf = (entry: string, exit: string) => `${entry}>${exit}`;
const parts = (trades: readonly TradeWithParts[]) =>
  trades.map(({ row, positions, exits }) => `${row.uid} ${row.status} of ${positions.join('+') || '-'} exits ${exits.join('+') || '-'}`);

describe('per exit', () => {
  const half = (own: Partial<ExitRow> = {}) => exitRow({ quantity: '50', rest_average: '10.5', ...sums(60, 2, -1), ...own });

  it('a closed position is its exits', () => {
    const trades = tradePerExit([{ position: positionRow(), exits: [half(), half({ uid: 'x2', day: 13, last_at: 9500 })] }], same);
    expect(parts(trades)).toEqual(['x1 closed of - exits x1', 'x2 closed of p1 exits x2']);
    expect(trades[1]?.row).toEqual({
      ...{ uid: 'x2', unit: 'exit', account_id: 1, group_kind: null, grouped_by: null, instrument_id: 1, instruments: 1 },
      ...{ underlying: 'share:X', direction: 'long', status: 'closed', opened_at: 1000, closed_at: 9500, by_day: 0 },
      ...{ opened_day: 10, closed_day: 13, quantity: '50', open_quantity: '0', average_entry: '10', average_exit: '11', currency: 'USD' },
      ...{ ...sums(60, 2, -1), costs_known: 1, pnl_source: 'computed', missing: '', positions: 1, fills: 1, exits: 1 },
    });
  });

  it('an open one leaves its rest, with the costs and the carry that no exit took', () => {
    const position = positionRow({ status: 'open', open_quantity: '50', fills: 4, exits: 1, ...sums(60, 5, -4), missing: 'rate' });
    const trades = tradePerExit([{ position, exits: [half()] }], same);
    expect(parts(trades)).toEqual(['x1 closed of - exits x1', 'p1 open of p1 exits -']);
    expect(trades[1]?.row).toMatchObject({
      ...{
        status: 'open',
        closed_at: null,
        closed_day: null,
        quantity: '50',
        open_quantity: '50',
        average_entry: '10.5',
        average_exit: null,
      },
      ...{ gross: 0, computed: 0, costs: 3, carry: -3, net: -6, gross_quote: 0, costs_quote: 3, fills: 3, exits: 0, missing: 'rate' },
    });
  });

  it.each<[string, Partial<PositionRow>, Partial<ExitRow>, object]>([
    ['stated is stated', {}, { stated: 1 }, { pnl_source: 'stated' }],
    ['unknown says why', { missing: 'price' }, sums(null, 2), { net: null, missing: 'price' }],
    ['known says nothing of what others miss', { missing: 'price' }, {}, { net: 97, missing: '' }],
    ['without an hour has none', {}, { by_day: 1 }, { by_day: 1 }],
    ['of a position without an hour has none', { by_day: 1 }, {}, { by_day: 1 }],
  ])('what is %s', (_, position, exit, expected) => {
    expect(tradePerExit([{ position: positionRow(position), exits: [exitRow(exit)] }], same)[0]?.row).toMatchObject(expected);
  });

  it('what became something else belongs to the first trade of its group', () => {
    const group = [
      { position: positionRow({ uid: 'old', exits: 0, closed_day: null, ...sums(0, 0) }), exits: [] },
      { position: positionRow({ uid: 'new' }), exits: [exitRow()] },
    ];
    expect(parts(tradePerExit(group, same))).toEqual(['x1 closed of old+new exits x1']);
    expect(parts(tradePerExit(group.slice(0, 1), same))).toEqual(['old closed of old exits -']);
  });

  it('an open position without exits is all rest', () => {
    const position = positionRow({ status: 'open', ...sums(0, 3, -2) });
    const [trade] = tradePerExit([{ position, exits: [] }], same);
    expect(trade).toMatchObject({
      row: { uid: 'p1', status: 'open', quantity: '100', average_entry: '10', costs: 3, carry: -2, net: -5, fills: 2 },
    });
  });
});

describe('per lot', () => {
  const match = (entry: string, quantity: string, computed: number | null): Match => ({
    ...{ entry, exit: 'x1', entryAt: 1500, entryDay: 11, quantity: decimal(quantity), entryPrice: decimal('10'), exitPrice: decimal('11') },
    ...{ grossQuote: computed, computed, costsQuote: 1, costs: 1 },
  });
  const exit = (own: Partial<Exit>): Exit => ({
    ...{ uid: 'x1', at: 8000, lastAt: 9000, byDay: false, day: 12, legs: 1, order: null, quantity: decimal('3'), averageEntry: null },
    ...{ averagePrice: null, restQuantity: decimal('0'), restAverage: null, grossQuote: null, computed: null, stated: null },
    ...{ costsQuote: null, costs: null, carry: 0, matches: [match('e1', '1', 100), match('e2', '2', -50)] },
    ...own,
  });
  const lots = (own: Partial<Exit>, position: Partial<PositionRow> = {}) =>
    tradePerLot([{ position: positionRow(position), exits: [exit(own)] }], uidOf);

  it('each entry that an exit closed is one trade', () => {
    const trades = lots({});
    expect(parts(trades)).toEqual(['e1>x1 closed of p1 exits x1', 'e2>x1 closed of - exits -']);
    expect(trades[1]?.row).toMatchObject({
      ...{
        unit: 'lot',
        opened_at: 1500,
        opened_day: 11,
        closed_at: 9000,
        closed_day: 12,
        quantity: '2',
        average_entry: '10',
        average_exit: '11',
      },
      ...{ gross: -50, computed: -50, costs: 1, carry: 0, net: -51, pnl_source: 'computed', fills: 2, exits: 1 },
    });
  });

  it.each<[string, Partial<Exit>, (number | null)[], number[]]>([
    ['its carry goes by quantity, to the unit', { carry: -10 }, [100, -50], [-3, -7]],
    ['a stated result too, as the difference to the computed', { stated: 80 }, [110, -30], [0, 0]],
    ['to the unit', { stated: 51 }, [100, -49], [0, 0]],
    ['or whole, where nothing could be computed', { stated: 31, matches: [match('e1', '1', null), match('e2', '2', 7)] }, [10, 21], [0, 0]],
    ['what is unknown stays so', { matches: [match('e1', '1', null), match('e2', '2', 7)] }, [null, 7], [0, 0]],
  ])('%s', (_, own, gross, carry) => {
    const rows = lots(own, { missing: 'price' }).map(({ row }) => row);
    expect(rows.map((row) => row.gross)).toEqual(gross);
    expect(rows.map((row) => row.carry)).toEqual(carry);
    expect(rows.map((row) => row.net)).toEqual(gross.map((each, at) => (each === null ? null : each - 1 + carry[at]!)));
    expect(rows.map((row) => row.missing)).toEqual(gross.map((each) => (each === null ? 'price' : '')));
    expect(rows.map((row) => row.pnl_source)).toEqual(gross.map(() => (own.stated ? 'stated' : 'computed')));
  });
});

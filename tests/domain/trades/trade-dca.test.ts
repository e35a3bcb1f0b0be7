import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/domain/decimal/decimal-text.ts';
import { createPositionBuilder } from '../../../src/domain/trades/build-positions.ts';
import type { Leg } from '../../../src/domain/trades/leg.ts';
import type { Position } from '../../../src/domain/trades/position.ts';
import { tradeOfPositions } from '../../../src/domain/trades/trade-of-positions.ts';
import { tradePerExit } from '../../../src/domain/trades/trade-per-exit.ts';
import { tradePerLot } from '../../../src/domain/trades/trade-per-lot.ts';
import type { PositionRow } from '../../../src/domain/trades/trade-row.ts';
import { exitRow as storedExit, positionRow as storedPosition } from '../../../src/ledger/position-rows.ts';

const same = (exit: string) => exit;

const uidOf = (entry: string, exit: string) => `${entry}>${exit}`;

describe('five years of monthly purchases and three sales', () => {
  const { position, row } = dca();
  const exits = position.exits.map((exit, at) => storedExit(exit, at + 1, 1));
  const units = {
    position: [tradeOfPositions({ kind: null, source: null }, [row])],
    exit: tradePerExit([{ position: row, exits }], same).map((trade) => trade.row),
    lot: tradePerLot([{ position: row, exits: position.exits }], uidOf).map((trade) => trade.row),
  };

  it('are one open trade, or three closed ones, or one for each purchase that was sold', () => {
    expect(units.position.map(({ status, quantity, open_quantity }) => [status, quantity, open_quantity])).toEqual([['open', '60', '40']]);
    expect(units.exit.map(({ status, quantity }) => [status, quantity])).toEqual([
      ['closed', '5'],
      ['closed', '7.5'],
      ['closed', '7.5'],
      ['open', '40'],
    ]);
    // 5 whole, then 7 and a half, then the other half and 7
    expect(
      units.lot
        .filter(({ status }) => status === 'closed')
        .map(({ quantity }) => quantity)
        .join(' '),
    ).toBe(`${'1 '.repeat(12)}0.5 0.5${' 1'.repeat(7)}`);
    expect(units.lot.at(-1)).toMatchObject({ status: 'open', quantity: '40' });
    expect(units.lot.slice(0, 3).map(({ opened_day, closed_day }) => [opened_day, closed_day])).toEqual([
      [0, 721],
      [30, 721],
      [60, 721],
    ]);
  });

  it('know what they made: 5 bought for 100 to 104 and sold for 130', () => {
    expect(units.exit[0]).toMatchObject({
      average_entry: '102',
      average_exit: '130',
      gross: 140_000_000,
      costs: 10_000_000,
      net: 130_000_000,
    });
    expect(units.lot[0]).toMatchObject({ average_entry: '100', average_exit: '130', gross: 30_000_000, costs: 2_000_000 });
  });

  it.each(['gross', 'computed', 'costs', 'carry', 'net', 'gross_quote', 'costs_quote', 'fills'] as const)('come to the same %s', (name) => {
    const sum = (rows: readonly { [key in typeof name]: number | null }[]) => rows.reduce((total, each) => total + each[name]!, 0);
    expect(sum(units.exit)).toBe(sum(units.position));
    if (name !== 'fills') expect(sum(units.lot)).toBe(sum(units.position));
  });

  it('belong to each year as they were sold', () => {
    expect(units.exit.map(({ closed_day }) => closed_day)).toEqual([30 * 24 + 1, 30 * 40 + 1, 30 * 56 + 1, null]);
    expect(units.position[0]?.closed_day).toBeNull();
  });
});

/** A purchase of 1 on each thirtieth day, at 100, 101, 102, with a fee of 1; sales with a fee of 5 a day after. */
function dca(): { position: Position; row: PositionRow } {
  const sales = new Map([
    [24, ['5', '130']],
    [40, ['7.5', '120']],
    [56, ['7.5', '140']],
  ]);
  const builder = createPositionBuilder(() => ({ matching: 'fifo', shorting: 'no', dust: null, flat: decimal('0.000000001') }));
  for (let month = 0; month < 60; month++) {
    builder.push(leg(`b${month}`, 'buy', '1', `${100 + month}`, month * 30, 1));
    const [quantity, price] = sales.get(month) ?? [];
    if (quantity && price) builder.push(leg(`s${month}`, 'sell', quantity, price, month * 30 + 1, 5));
  }
  const [position] = builder.finish().positions as [Position];
  return { position, row: storedPosition(position, { account: 1, book: '', underlying: 'share:VT' }) };
}

function leg(uid: string, side: 'buy' | 'sell', quantity: string, price: string, day: number, cost: number): Leg {
  const cash = Math.round(Number(quantity) * Number(price) * 1e6) * (side === 'buy' ? -1 : 1);
  return {
    ...{ type: 'leg', uid, instrument: 1, kind: 'trade', side, effect: 'unknown', quantity: decimal(quantity), price: decimal(price) },
    ...{ at: day * 86_400_000, seq: 0, byDay: true, day, order: null, link: null, currency: 'USD', quote: cash, account: cash },
    ...{ costsQuote: cost * 1e6, costs: cost * 1e6, costsKnown: true, stated: null, resultRate: null },
  };
}

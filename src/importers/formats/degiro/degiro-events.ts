import { movesNothing } from '../../cells/moves-nothing.ts';
import { problem } from '../../cells/problem.ts';
import { isNothing } from '../../cells/sums.ts';
import type { FillFact, Found } from '../../facts.ts';
import type { Row } from '../../source.ts';
import { cellOf, DATE, DESCRIPTION, ISIN } from './degiro-rows.ts';
import type { DegiroTrade } from './degiro-trade-text.ts';

interface Leg {
  readonly isin: string;
  readonly side: 'buy' | 'sell';
  readonly quantity: string;
}

export type DegiroEvents = ReturnType<typeof createDegiroEvents>;

/** The halves of corporate actions: what is taken away and what is given stand in rows of their own, on one day. */
export function createDegiroEvents() {
  const days = new Map<string, Leg[]>();
  return {
    learn(row: Row, { event, side, quantity }: DegiroTrade): void {
      const legs = days.get(keyOf(row, event)) ?? [];
      days.set(keyOf(row, event), [...legs, { isin: cellOf(row, ISIN), side, quantity }]);
    },
    /** The other half: of the same ISIN, else the only one of that day. */
    other(row: Row, { event, side }: DegiroTrade): Leg | undefined {
      const others = (days.get(keyOf(row, event)) ?? []).filter((leg) => leg.side !== side);
      return others.find(({ isin }) => isin === cellOf(row, ISIN)) ?? (others.length === 1 ? others[0] : undefined);
    },
  };
}

/** A row of an action: as a gift, a change of name, a split, or one thing that became another. `fill` is the row as it would be traded. */
export function degiroEvent(row: Row, trade: DegiroTrade, { fill, events }: { fill: FillFact; events: DegiroEvents }): Found {
  const { event, side, quantity } = trade;
  if (FREE.test(event)) return { ...fill, kind: side === 'buy' ? 'receive' : 'deliver' };
  const other = events.other(row, trade);
  if (!other) {
    if (fill.cash !== undefined && !isNothing(fill.cash)) return { ...fill, kind: side === 'sell' ? 'cash_settlement' : 'trade' };
    return problem(
      row.row,
      'incomplete',
      `“${cellOf(row, DESCRIPTION)}” is half of an action, and the file does not hold the other. Enter it by hand.`,
    );
  }
  if (other.isin !== cellOf(row, ISIN)) {
    return {
      ...fill,
      kind: side === 'buy' ? 'transform_in' : 'transform_out',
      link: `${keyOf(row, event)} ${[other.isin, cellOf(row, ISIN)].sort().join(' ')}`,
    };
  }
  if (other.quantity === quantity) return { ...movesNothing(row.row, event), why: 'Only the name changed.' };
  if (side === 'sell') return { ...movesNothing(row.row, event), why: 'The row that gives the new shares tells it.' };
  return {
    type: 'action',
    row: row.row,
    account: null,
    kind: 'split',
    time: fill.time,
    instrument: fill.instrument,
    becomes: [{ instrument: fill.instrument, numerator: quantity, denominator: other.quantity, costShare: '1' }],
    identity: fill.identity,
    note: cellOf(row, DESCRIPTION),
  };
}

const keyOf = (row: Row, event: string) => `${event} ${cellOf(row, DATE)}`;
const FREE = /dividend|spin|rights|claim|bonus/i;

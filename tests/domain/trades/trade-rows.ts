import type { ExitRow, PositionRow, Sums } from '../../../src/domain/trades/trade-row.ts';

/** Builders that hide what does not matter. Money in whole units of one account. */
export function positionRow(own: Partial<PositionRow> = {}): PositionRow {
  return {
    uid: 'p1',
    account_id: 1,
    instrument_id: 1,
    underlying: 'share:X',
    direction: 'long',
    status: 'closed',
    opened_at: 1000,
    ended_at: 9000,
    by_day: 0,
    opened_day: 10,
    closed_day: own.status === 'open' ? null : 12,
    quantity: '100',
    open_quantity: own.status === 'open' ? '100' : '0',
    average_entry: '10',
    average_exit: own.status === 'open' ? null : '11',
    currency: 'USD',
    costs_known: 1,
    pnl_source: 'computed',
    missing: '',
    fills: 2,
    exits: own.status === 'open' ? 0 : 1,
    ...sums(own.status === 'open' ? 0 : 100, 3),
    ...own,
  };
}

export function exitRow(own: Partial<ExitRow> = {}): ExitRow {
  return {
    uid: 'x1',
    last_at: 9000,
    by_day: 0,
    day: 12,
    fills: 1,
    quantity: '100',
    average_entry: '10',
    average_price: '11',
    rest_average: null,
    stated: 0,
    ...sums(100, 3),
    ...own,
  };
}

export function sums(gross: number | null, costs: number | null, carry = 0): Sums {
  const net = gross === null || costs === null ? null : gross - costs + carry;
  return { gross, computed: gross, costs, carry, net, gross_quote: gross, costs_quote: costs };
}

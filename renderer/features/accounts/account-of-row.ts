import type { Account } from '../../../src/contract/accounts.ts';
import type { Version } from '../../../src/contract/history.ts';
import type { AccountCore } from './account-facts.ts';

type Row = NonNullable<Version['after']>;

/** The history keeps rows as the table has them. */
export function accountOfRow(row: Row): AccountCore {
  const text = (column: string) => String(row[column]);
  const optional = (column: string) => (typeof row[column] === 'string' ? row[column] : null);
  return {
    name: text('name'),
    broker: text('broker'),
    number: text('number'),
    currency: text('currency'),
    assetClass: text('asset_class') as Account['assetClass'],
    mode: text('mode') as Account['mode'],
    inTotals: row.in_totals === 1,
    positionMode: text('position_mode') as Account['positionMode'],
    matching: row.matching as Account['matching'],
    tradeUnit: row.trade_unit as Account['tradeUnit'],
    shorting: text('shorting') as Account['shorting'],
    day:
      row.day_zone === null
        ? null
        : { zone: text('day_zone'), startsAt: text('day_starts_at'), label: text('day_label') as 'start' | 'end' },
    dust: text('dust'),
    // A version from before they existed has none of these.
    defaultRisk: optional('default_risk'),
    dailyLoss: optional('daily_loss'),
    maxLoss: optional('max_loss'),
    lossFloor: (optional('loss_floor') ?? 'static') as Account['lossFloor'],
    floorLock: optional('floor_lock'),
    archived: row.archived === 1,
    startingBalance: row.starting_balance === null ? null : text('starting_balance'),
  };
}

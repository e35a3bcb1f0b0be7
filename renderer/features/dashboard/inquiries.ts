import type { Filter } from '../../../src/contract/filter.ts';
import { NEWEST } from '../../filter/newest.ts';
import { spanOf } from '../days/place.ts';
import type { BreakdownState } from '../reports/breakdown-state.ts';
import type { Asked } from './asked.ts';
import type { DashboardCard } from './layout.ts';
import { rowsThatFit } from './rows-that-fit.ts';

// What each card asks about what is looked at: by itself, and for it before it is drawn (ask-ahead.ts).

export const inEquity =
  (unit: 'money' | 'percent' | 'r') =>
  ({ filter }: Asked) => ({ filter, unit });

/** `chosen`: another month than the last one. */
export const inCalendar =
  (chosen: string | null) =>
  ({ counted, month }: Asked) => ({ ...spanOf({ kind: 'month', day: `${chosen ?? month}-01` }, 'monday'), filter: counted });

export const inBreakdown =
  ({ by = 'setup', high }: DashboardCard) =>
  ({ filter }: Asked) => ({
    filter,
    rows: { by, of: null },
    metrics: ['winRate', 'meanR', 'expectancy', 'totalResult'],
    // Where no risk is known, money has to do.
    intervalOfFirst: ['meanR', 'expectancy'],
    limit: rowsThatFit(high, ROW, ROW + FOOT),
  });

export const inMap = ({ filter }: Asked) => ({
  ...({ filter, rows: { by: 'weekday', of: null }, columns: { by: 'hour', of: null } } as const),
  metrics: ['meanR', 'expectancy'],
});

export const inCosts = ({ filter }: Asked) => ({
  ...({ filter, rows: { by: 'month', of: null } } as const),
  ...{ metrics: ['totalCosts', 'costShare'], limit: 500 },
});

export const inReport =
  ({ rows, columns, metrics }: BreakdownState) =>
  ({ filter }: Asked) => ({
    ...{ filter, rows, columns },
    ...{ metrics: columns ? metrics.slice(0, 1) : metrics, intervalOfFirst: metrics.slice(0, 1), limit: 100 },
  });

export const inDistribution = ({ filter }: Asked) => ({ filter, of: 'r' as const, bins: 20 });

export const inReview = ({ filter }: Asked) => ({ filter });

export const inExposure =
  ({ high }: DashboardCard) =>
  ({ filter }: Asked) => ({ filter: undated(filter), limit: rowsThatFit(high, ROW, ROW + 24) });

/** What is open was closed on no day. */
export const undated = ({ dates: _, ...rest }: Filter): Filter => rest;

export const inLatest =
  ({ high }: DashboardCard) =>
  ({ counted }: Asked) => ({
    ...{ filter: { ...counted, status: 'closed' as const }, sort: NEWEST },
    limit: rowsThatFit(high, ROW, ROW),
  });

/** The trades that brought most, or cost most: half of the card. */
export const inExtremes =
  ({ high }: DashboardCard, result: 'win' | 'loss') =>
  ({ counted }: Asked) => ({
    filter: { ...counted, status: 'closed' as const, result: counted.result?.filter((each) => each === result) ?? [result] },
    sort: { by: 'net' as const, descending: result === 'win' },
    limit: Math.max(1, Math.floor(rowsThatFit(high, ROW, ROW) / 2)),
  });

/** In px, of a row and of what stands under the rows of a breakdown. */
const ROW = 27;
const FOOT = 26;

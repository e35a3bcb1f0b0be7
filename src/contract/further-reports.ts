import { z } from 'zod';
import { query } from './call.ts';
import { Asked, Basis, Figure, MetricId, Metrics, NoCurve, ReportUnit, Value } from './report-shapes.ts';
import { Count, Day, Decimal } from './values.ts';

/** From where on, and up to below where; null: without end. */
const Bin = z.strictObject({
  from: Value,
  to: Value,
  n: Count,
  /** Everything beyond, gathered. */
  isTail: z.boolean(),
});

const DrawdownRow = z.strictObject({
  depth: Value,
  /** Of the capital at the high; null: it is not known, or was not above zero. */
  part: z.number().nullable(),
  /** The day of the high; null: it fell from the beginning. */
  peak: Day.nullable(),
  /** The first day below the high. */
  from: Day,
  trough: Day,
  /** null: not yet. */
  recovered: Day.nullable(),
  /** From the high to the lowest day. */
  daysDown: Count,
  /** From the lowest day to the high again; null: not yet. */
  daysUp: Count.nullable(),
  /** From the high to where it was reached again, or until today; until the filter ends where that is before. */
  days: Count,
});

const ExitRow = z.strictObject({
  /** P1 is 1. The last row gathers all that follow. */
  n: Count,
  orLater: z.boolean(),
  exits: Count,
  /** The mean part of the whole size that left with it; null: of none it can be told. */
  share: z.number().nullable(),
  net: Decimal,
  meanNet: Value,
  meanR: z.number().nullable(),
  /** Of how many the risk is known. */
  withR: Count,
  winShare: z.number().nullable(),
});

const DaySide = z.strictObject({
  days: Count,
  result: Decimal,
  meanResult: Value,
  trades: Count,
  tradesPerDay: z.number().nullable(),
  /** Of the trades closed on such days, in the order in which they were asked. */
  figures: z.array(Figure),
  /** The first trade of an account to be closed on each such day. */
  first: z.strictObject({ n: Count, winRate: z.number().nullable(), mean: Value }),
});

export const furtherReports = {
  distribution: query({
    about: 'Where results, R or hold times lie: bins that never mix what was won with what was lost, tails gathered at both ends',
    in: z.strictObject({
      ...Asked.shape,
      of: z.enum(['r', 'result', 'held']).default('r'),
      bins: z.int().min(4).max(60).default(24),
      /** As wide as those of another one that it is laid beside; null: as fits. */
      width: z.number().gt(0).nullable().default(null),
    }),
    out: z.strictObject({
      basis: Basis,
      bins: z.array(Bin),
      n: Count,
      /** Of trades that have no such value: no known risk, no known hours. */
      without: Count,
      mean: Value,
      median: Value,
      deviation: Value,
      /** Of 5 in 100 it is lower, and higher. */
      low: Value,
      high: Value,
    }),
  }),
  drawdowns: query({
    about: 'Every fall of realised results below their highest, the deepest first',
    in: z.strictObject({ ...Asked.shape, unit: ReportUnit.default('money'), limit: z.int().min(1).max(200).default(20) }),
    out: z.strictObject({
      basis: Basis,
      rows: z.array(DrawdownRow),
      of: Count,
      /** Which of the rows lost most, and which the largest part of what was there, as if nothing had been paid in or out. null: none, or no capital is known. */
      deepest: Count.nullable(),
      steepest: Count.nullable(),
      capital: Decimal.nullable(),
      /** Exits that were added up, and those of them whose trade has a known risk: what R is told of. */
      exits: Count,
      withRisk: Count,
      /** Why there are none to look for. */
      why: NoCurve.nullable(),
    }),
  }),
  rolling: query({
    about: 'A statistic of the last so many trades, after each trade',
    in: z.strictObject({
      ...Asked.shape,
      metric: MetricId,
      window: z.int().min(2).max(1000).default(50),
      points: z.int().min(10).max(2000).default(800),
    }),
    out: z.strictObject({
      basis: Basis,
      /** n: how many trades there had been. Where there are more, those that carry the extremes are kept. */
      points: z.array(z.strictObject({ n: Count, day: Day, value: Value })),
      /** Of all there are every so many were looked at. */
      every: z.int().min(1),
      of: Count,
      /** Of all trades. */
      whole: Value,
      /** Why there is no point. ofDays: it is a statistic of days, and trades are none. */
      why: z.enum(['ofDays', 'tooFew']).nullable(),
    }),
  }),
  exits: query({
    about: 'What the first, the second … exit of trades brought, and whether leaving in parts helped',
    in: Asked,
    out: z.strictObject({
      basis: Basis,
      rows: z.array(ExitRow),
      /** Trades with several exits: what they brought, and what they would have at the terms of their first or their last exit alone. */
      parts: z.strictObject({ trades: Count, asTaken: Decimal, atFirst: Decimal, atLast: Decimal }),
      /** Trades whose plan named targets and a risk: mean R as planned, and as it came. */
      plans: z.strictObject({ trades: Count, planned: z.number().nullable(), came: z.number().nullable(), reached: Count }),
    }),
  }),
  winDays: query({
    about: 'Winning days beside losing days: what was different',
    in: z.strictObject({
      ...Asked.shape,
      metrics: Metrics.default(['winRate', 'expectancy', 'meanR', 'held', 'totalCosts', 'largestLoss']),
    }),
    out: z.strictObject({ basis: Basis, won: DaySide, lost: DaySide, even: DaySide }),
  }),
};

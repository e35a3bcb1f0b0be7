import { z } from 'zod';
import { query } from './call.ts';
import { Filter, Grouping } from './filter.ts';
import { furtherReports } from './further-reports.ts';
import {
  Asked,
  Basis,
  Bridge,
  Compared,
  Figure,
  MetricId,
  Metrics,
  NoCurve,
  ReportCell,
  ReportGroup,
  ReportUnit,
  Value,
} from './report-shapes.ts';
import { simulations } from './simulations.ts';
import { standings } from './standings.ts';
import { TradeRow } from './table.ts';
import { Count, Day, Decimal, Instant } from './values.ts';

export type { Basis, Bridge, Compared, Figure, Interval, LeftOut, ReportCell, ReportGroup, Value } from './report-shapes.ts';

export const EquityPoint = z.strictObject({
  day: Day,
  at: Instant.nullable(),
  /** After it; money in money, r in R, percent as what was made of the beginning, as if nothing had been paid in or out. */
  value: Value,
  /** What this day or exit brought. */
  change: Value,
  /** Below the highest so far, in per cent as a part of it: zero or less. */
  fall: Value,
  /** How many trades this day or exit closed, and how many had been closed by then. */
  trades: Count,
  closed: Count,
});
export type EquityPoint = z.infer<typeof EquityPoint>;

/** days: from the high to where it was reached again, or until today; until the filter ends where that is before. */
const Drawdown = z.strictObject({ depth: Value, part: z.number().nullable(), peak: Day, trough: Day, end: Day.nullable(), days: Count });

export const reports = {
  summary: query({
    about: 'Statistics of the trades that a filter means, with their intervals where asked',
    in: z.strictObject({
      ...Asked.shape,
      metrics: Metrics,
      /** Of which of them an interval is told. */
      intervalsOf: z.array(MetricId).max(80).default([]),
      bridge: z.boolean().default(false),
    }),
    out: z.strictObject({ basis: Basis, figures: z.array(Figure), bridge: Bridge.nullable() }),
  }),
  equity: query({
    about: 'What was realised, added up day by day or exit by exit, with every fall from its highest',
    in: z.strictObject({
      ...Asked.shape,
      unit: ReportUnit.default('money'),
      by: z.enum(['day', 'exit']).default('day'),
      points: z.int().min(10).max(2000).default(800),
    }),
    out: z.strictObject({
      basis: Basis,
      /** Where there are more, those that carry the extremes are kept, of what was added up and of how far it fell. */
      points: z.array(EquityPoint),
      of: Count,
      /** The deepest fall; null: it never fell. */
      deepest: Drawdown.nullable(),
      /** The one that lost the largest part of what was there, which may be another; null: none, or no balance is known. */
      steepest: Drawdown.nullable(),
      /** What there was at the beginning; null: some account says nothing of it, and nothing can be told in per cent. */
      capital: Decimal.nullable(),
      /** Exits that were added up, and those of them whose trade has a known risk: what R is told of. */
      exits: Count,
      withRisk: Count,
      /** Why there are no points. */
      why: NoCurve.nullable(),
    }),
  }),
  breakdown: query({
    about: 'Statistics of trades told apart by one thing, or by two',
    in: z.strictObject({
      ...Asked.shape,
      rows: Grouping,
      columns: Grouping.nullable().default(null),
      metrics: Metrics,
      /** An interval is told of the first of these that all trades together have, else of the last. */
      intervalOfFirst: z.array(MetricId).max(80).default([]),
      limit: z.int().min(1).max(500).default(100),
    }),
    out: z.strictObject({
      basis: Basis,
      rows: z.array(ReportGroup),
      columns: z.array(ReportGroup),
      /** Of each row: the whole of it, then one for each column. Figures stand in the order in which they were asked. */
      cells: z.array(z.array(ReportCell)),
      /** Of all trades, then of each column. */
      totals: z.array(ReportCell),
      /** Rows there are in all. */
      of: Count,
      /** A trade may stand in several rows. */
      overlaps: z.boolean(),
    }),
  }),
  compare: query({
    about: 'Two samples side by side, and whether their difference is more than chance',
    in: z.strictObject({
      /** Of both. */
      ...Asked.shape,
      a: Filter,
      b: Filter,
      metrics: Metrics,
    }),
    out: z.strictObject({
      /** Both are told in one currency. */
      a: Basis,
      b: Basis,
      /** Trades that are on both sides. */
      shared: Count,
      rows: z.array(Compared),
      /** Of the statistic asked first: differences below the smallest cannot be told from chance; more trades would halve that. */
      tells: z.strictObject({ metric: MetricId, smallest: Value, more: Count }).nullable(),
    }),
  }),
  explain: query({
    about: 'What one figure is made of: trades in it, and those left out by reason',
    in: z.strictObject({ ...Asked.shape, metric: MetricId, show: z.int().min(1).max(50).default(8) }),
    out: z.strictObject({
      basis: Basis,
      figure: Figure,
      /** The numbers that its formula is filled with. */
      parts: z.array(
        z.strictObject({ label: z.string(), value: Value, unit: z.enum(['money', 'count', 'ratio', 'r', 'percent', 'duration']) }),
      ),
      /** What it is of, which is fewer than the basis where only some count, and of which trades; readFilter makes a filter of what opens exactly these. */
      inside: z.strictObject({
        n: Count,
        of: z.enum(['trades', 'days']),
        trades: Count,
        filter: z.record(z.string(), z.json()).nullable(),
      }),
      /** Those that move it most, first. */
      trades: z.array(TradeRow),
      /** Left out of this figure in particular, such as those without a known risk; readFilter makes a filter of what opens them. */
      without: z.array(
        z.strictObject({ why: z.enum(['noRisk', 'noCosts', 'noHours']), trades: Count, filter: z.record(z.string(), z.json()).nullable() }),
      ),
      /** Each value, for a small picture of where they lie; at most 400, spread evenly over their order. */
      values: z.array(z.number()),
    }),
  }),
  ...furtherReports,
  ...standings,
  ...simulations,
};

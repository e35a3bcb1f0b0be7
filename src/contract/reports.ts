import { z } from 'zod';
import { query } from './call.ts';
import { Filter, Grouping } from './filter.ts';
import { TradeRow } from './table.ts';
import { Count, Currency, Day, Decimal, Instant } from './values.ts';

/** The id of a statistic of src/domain/metrics/catalog.ts, which says all about it. */
export const MetricId = z.string().regex(/^[a-z][a-zA-Z0-9]{1,40}$/);
/** Money as an exact decimal in the currency of the report, all else as a number: shares as parts, times in milliseconds. null: it does not exist. */
export const Value = z.union([Decimal, z.number()]).nullable();

/** Where the true value lies, as far as this sample can tell. Its ends are as the value is. */
export const Interval = z.strictObject({
  from: z.union([Decimal, z.number()]),
  to: z.union([Decimal, z.number()]),
  /** bootstrap: 2,000 draws. t: of many trades. wilson: of shares. ranks: of the middle of many. */
  by: z.enum(['bootstrap', 't', 'wilson', 'ranks']),
});
export const Figure = z.strictObject({
  metric: MetricId,
  value: Value,
  /** How many trades it is of: those whose R is known, those won, … */
  n: Count,
  interval: Interval.nullable(),
});

/** Why trades that the filter means are in no figure. otherTotals: their accounts are kept out of totals. */
export const LeftOut = z.enum(['otherTotals', 'open', 'unknown', 'noRate']);

/** What every answer says of the sample it is made of. */
export const Basis = z.strictObject({
  currency: Currency,
  /** Closed trades that are counted. */
  trades: Count,
  /** Of these, from how many the money was converted. */
  converted: Count,
  left: z.array(z.strictObject({ why: LeftOut, trades: Count })),
  /** Pairs of currencies and days without a rate, the commonest first. */
  noRate: z.array(z.strictObject({ from: Currency, to: Currency, trades: Count, firstDay: Day, lastDay: Day })),
  floor: Count,
  confidence: z.enum(['90', '95', '99']),
});

/** Money by the days of exits, beside the results of the trades that were closed: where they differ, this is why. */
export const Bridge = z.strictObject({
  realised: Decimal,
  closed: Decimal,
  /** Realised by exits of trades that are still open. */
  ofOpen: Decimal,
  /** Realised by trades closed here, on days outside of it. */
  outside: Decimal,
  /** Realised in it by trades that were closed later, or before it. */
  otherwise: Decimal,
});

/** One row or column of a breakdown. */
export const ReportGroup = z.strictObject({
  key: z.string(),
  /** null: the screen says it from the key. */
  label: z.string().nullable(),
  n: Count,
});
export const ReportCell = z.strictObject({ n: Count, figures: z.array(Figure) });

/** One statistic of both sides of a comparison. */
export const Compared = z.strictObject({
  metric: MetricId,
  a: Figure,
  b: Figure,
  /** A less B. */
  difference: Value,
  interval: Interval.nullable(),
  /** chance: the interval holds nothing at all. tooFew: one side is below the floor. null: of this nothing can be told for sure. */
  verdict: z.enum(['aHigher', 'bHigher', 'chance', 'tooFew']).nullable(),
});

export type Value = z.infer<typeof Value>;
export type Interval = z.infer<typeof Interval>;
export type Figure = z.infer<typeof Figure>;
export type LeftOut = z.infer<typeof LeftOut>;
export type Basis = z.infer<typeof Basis>;
export type Bridge = z.infer<typeof Bridge>;
export type ReportGroup = z.infer<typeof ReportGroup>;
export type ReportCell = z.infer<typeof ReportCell>;
export type Compared = z.infer<typeof Compared>;

const Metrics = z.array(MetricId).min(1).max(80);
const Asked = z.strictObject({ filter: Filter.default({}) });
const Unit = z.enum(['money', 'percent', 'r']);

export const EquityPoint = z.strictObject({
  day: Day,
  at: Instant.nullable(),
  /** After it; money in money, percent as a part of what was there at the beginning, r in R. */
  value: Value,
  /** What this day or exit brought. */
  change: Value,
  /** Below the highest so far: zero or less. */
  fall: Value,
  trades: Count,
});
export type EquityPoint = z.infer<typeof EquityPoint>;

export const reports = {
  summary: query({
    about: 'Statistics of the trades that a filter means, with their intervals where asked',
    in: z.strictObject({ ...Asked.shape, metrics: Metrics, intervals: z.boolean().default(false) }),
    out: z.strictObject({ basis: Basis, figures: z.array(Figure), bridge: Bridge }),
  }),
  equity: query({
    about: 'What was realised, added up day by day or exit by exit, with every fall from its highest',
    in: z.strictObject({
      ...Asked.shape,
      unit: Unit.default('money'),
      by: z.enum(['day', 'exit']).default('day'),
      points: z.int().min(10).max(2000).default(800),
    }),
    out: z.strictObject({
      basis: Basis,
      /** Where there are more, those that carry the extremes are kept. */
      points: z.array(EquityPoint),
      of: Count,
      /** The deepest fall; null: it never fell. */
      deepest: z
        .strictObject({ depth: Value, part: z.number().nullable(), peak: Day, trough: Day, end: Day.nullable(), days: Count })
        .nullable(),
      /** What there was at the beginning; null: some account says nothing of it, and nothing can be told in per cent. */
      capital: Decimal.nullable(),
    }),
  }),
  breakdown: query({
    about: 'Statistics of trades told apart by one thing, or by two',
    in: z.strictObject({
      ...Asked.shape,
      rows: Grouping,
      columns: Grouping.nullable().default(null),
      metrics: Metrics,
      /** Of which of them an interval is told. */
      intervalOf: MetricId.nullable().default(null),
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
};

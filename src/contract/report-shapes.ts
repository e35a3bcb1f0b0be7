import { z } from 'zod';
import { Filter } from './filter.ts';
import { Count, Currency, Day, Decimal } from './values.ts';

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
  /** Of trades closed here: realised on days outside of it, and what the rate of their closing made of the rest. */
  outside: Decimal,
  /** Realised by closed trades whose own result is not known, or cannot be converted. */
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
export type NoCurve = z.infer<typeof NoCurve>;
export type Bridge = z.infer<typeof Bridge>;
export type ReportGroup = z.infer<typeof ReportGroup>;
export type ReportCell = z.infer<typeof ReportCell>;
export type Compared = z.infer<typeof Compared>;

/** Of which trades a report is. */
export const Asked = z.strictObject({ filter: Filter.default({}) });
/** In what a curve is told. */
export const ReportUnit = z.enum(['money', 'percent', 'r']);
/**
 * Why nothing is added up. noRisk: the risk of no trade is known. noCapital: some account does not say what it began with. noRate: what was
 * there cannot be converted. usedUp: nothing was left of it, or there was nothing.
 */
export const NoCurve = z.enum(['noTrades', 'noRisk', 'noCapital', 'noRate', 'usedUp']);
export const Metrics = z.array(MetricId).min(1).max(80);

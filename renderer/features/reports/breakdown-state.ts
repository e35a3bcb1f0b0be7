import { z } from 'zod';
import { Grouping } from '../../../src/contract/filter.ts';
import { MetricId } from '../../../src/contract/report-shapes.ts';

/** By what a breakdown is sorted: a column (null: the whole of the row) and one of its measures, or how many trades. */
const SortedBy = z.strictObject({ column: z.string().nullable(), by: z.union([z.literal('n'), MetricId]), descending: z.boolean() });

export const BreakdownState = z.strictObject({
  rows: Grouping.default({ by: 'setup', of: null }),
  columns: Grouping.nullable().default(null),
  /** The first is the main one: it has an interval. Further ones stand beside it where there are no columns. */
  metrics: z.array(MetricId).min(1).max(6).default(['meanR', 'winRate', 'totalResult']),
  /** Grey below it; null: as the conventions say. */
  floor: z.int().min(2).max(1000).nullable().default(null),
  as: z.enum(['table', 'map', 'chart']).default('table'),
  sort: SortedBy.nullable().default(null),
});
export type BreakdownState = z.infer<typeof BreakdownState>;

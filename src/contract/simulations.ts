import { z } from 'zod';
import { longQuery, query } from './call.ts';
import { Filter } from './filter.ts';
import { Asked, Basis, Figure, Metrics, Value } from './report-shapes.ts';
import { AboveZero, Count, Day } from './values.ts';

const Odds = z.number().min(0).max(1);
const Levels = z.array(AboveZero).min(1).max(12);

const SizeRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('asTaken') }),
  /** Every trade with the same risk, in the currency of the report; those without a known risk are left out. */
  z.strictObject({ kind: z.literal('fixedRisk'), risk: AboveZero }),
  /** Every trade with the same part of what is there when it closes. */
  z.strictObject({ kind: z.literal('partOfCapital'), part: z.number().gt(0).max(1), capital: AboveZero }),
]);
export type SizeRule = z.infer<typeof SizeRule>;

export const simulations = {
  simulate: longQuery({
    about: 'What may come of trading like this: the own trades drawn again and again, in another order each time',
    in: z.strictObject({
      ...Asked.shape,
      /** In R only trades whose risk is known are drawn. */
      unit: z.enum(['money', 'r']).default('money'),
      paths: z.int().min(100).max(10_000).default(5000),
      trades: z.int().min(1).max(1000).default(250),
      /** So many that followed each other are drawn together: runs stay runs. 1: each by itself. */
      block: z.int().min(1).max(200).default(1),
      /** The same seed gives the same answer. */
      seed: z.int().min(1).max(2_147_483_647).default(1),
      /** How deep a fall is asked for, in the unit; null: told by the falls there are. */
      levels: Levels.nullable().default(null),
      /** Ruin: all of it is lost. */
      capital: AboveZero.nullable().default(null),
      /** A test to pass: so much won before so much is lost, counted from the start, or from the highest so far. */
      pass: z
        .strictObject({ target: AboveZero, limit: AboveZero, kind: z.enum(['static', 'trailing']) })
        .nullable()
        .default(null),
    }),
    out: z.strictObject({
      basis: Basis,
      /** Drawn from so many. */
      n: Count,
      seed: z.int(),
      paths: Count,
      trades: Count,
      block: Count,
      /** After so many trades: of 5, 25, 50, 75 and 95 in 100 paths it is lower. */
      fan: z.array(z.strictObject({ trades: Count, p5: Value, p25: Value, p50: Value, p75: Value, p95: Value })),
      mean: Value,
      /** How many paths end above zero. */
      ahead: Odds.nullable(),
      /** The deepest fall of a path: zero or less. */
      fall: z.strictObject({ p50: Value, p75: Value, p95: Value, p99: Value }).nullable(),
      /** How many paths fall at least so deep. */
      falls: z.array(z.strictObject({ level: Value, odds: Odds })),
      ruin: Odds.nullable(),
      pass: z.strictObject({ passed: Odds, failed: Odds, neither: Odds, medianTrades: Count.nullable() }).nullable(),
      /** Why there is nothing to draw from, or why it tells little. */
      why: z.enum(['noTrades', 'noRisk', 'fewTrades']).nullable(),
    }),
  }),
  whatIf: query({
    about: 'What would have come of it without some trades, or with another size: with how much of it chance alone explains',
    in: z.strictObject({
      ...Asked.shape,
      /** What each of these means is taken out. */
      without: z.array(Filter).max(20).default([]),
      size: SizeRule.default({ kind: 'asTaken' }),
      metrics: Metrics.default(['tradeCount', 'totalResult', 'winRate', 'profitFactor', 'expectancy', 'meanR', 'maxDrawdown']),
      /** How many such ideas were looked at: the more, the sooner one looks good by chance. */
      tried: z.int().min(1).max(10_000).default(1),
      seed: z.int().min(1).max(2_147_483_647).default(1),
    }),
    out: z.strictObject({
      basis: Basis,
      before: z.array(Figure),
      after: z.array(Figure),
      /** notTaken: nothing was left to risk. */
      trades: z.strictObject({ before: Count, removed: Count, withoutRisk: Count, notTaken: Count, after: Count }),
      /** Results added up in the order of closing. Where there are more, those that carry the extremes are kept. */
      curve: z.array(z.strictObject({ n: Count, day: Day, before: Value, after: Value })),
      hindsight: z.strictObject({
        tried: Count,
        /** How often as many trades, taken out at random, would have helped as much; null: nothing was taken out. */
        byChance: Odds.nullable(),
        /** And the best of as many tries as were made. */
        bestByChance: Odds.nullable(),
        draws: Count,
      }),
    }),
  }),
};

import type { Edge } from './edge.ts';
import type { Mistake, Setup } from './playbook.ts';
import type { PriceAt } from './price-paths.ts';
import type { Random } from './random.ts';
import type { SampleDay } from './sample-days.ts';
import type { SampleCash, SampleFill, SamplePlan } from './sample-facts.ts';

/** What the trader did once: the fills, what he had planned, and what became of it. */
export interface Idea {
  readonly fills: readonly SampleFill[];
  readonly cash: readonly SampleCash[];
  readonly plan: SamplePlan | null;
  readonly setup: Setup;
  readonly r: number;
  readonly mistake: Mistake | null;
  /** When the last of it is over. */
  readonly until: number;
}

/** What the ideas of all accounts are made from. */
export interface World {
  readonly random: Random;
  readonly edge: Edge;
  readonly priceAt: PriceAt;
}

export type IdeasOfDay = (day: SampleDay) => Idea[];

/** As it is written: no needless zeros. */
export function text(value: number, decimals: number): string {
  const fixed = value.toFixed(decimals);
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
}

/** To a whole number of ticks. */
export const toTick = (price: number, tick: number): number => Math.max(1, Math.round(price / tick)) * tick;

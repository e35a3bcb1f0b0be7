import { createContext, use } from 'react';
import type { Filter } from '../../../src/contract/filter.ts';

/** What all cards of a dashboard ask about. */
export interface Asked {
  readonly filter: Filter;
  /** The same in the accounts that count in totals: for cards that look at trades and days themselves. */
  readonly counted: Filter;
  /** The last month that they may speak of. */
  readonly month: string;
  /** The same trades of the days they are compared with; null: with none. */
  readonly before: Filter | null;
  /** Those days in words. */
  readonly beforeWords: string;
  /** The statistics of all cards: they are asked for in one go. */
  readonly metrics: readonly string[];
  /** Of which of them is told how sure they are. */
  readonly withIntervals: readonly string[];
}

export const AskedContext = createContext<Asked | null>(null);

/**
 * What was asked about when the answer came that is drawn within. A context of its own: whatever looks for one that stands in another of its
 * kind is drawn again when that outer one changes.
 */
export const AnsweredContext = createContext<Asked | null>(null);

export function useAsked(): Asked {
  const asked = use(AnsweredContext) ?? use(AskedContext);
  if (!asked) throw new Error('A card is drawn outside a dashboard.');
  return asked;
}

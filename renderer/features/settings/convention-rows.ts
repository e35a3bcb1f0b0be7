import type { TradingDay } from '../../../src/contract/accounts.ts';
import type { Conventions } from '../../../src/contract/settings.ts';
import type { Facts } from '../../format/differences.ts';
import type { Draft } from '../../ui/use-draft.ts';

/** The journal's day is a setting beside the conventions, but it decides over figures like one of them. */
export type AllConventions = Conventions & { day: TradingDay };

/** What each group of rows gets. */
export interface ConventionRowsProps {
  draft: Draft<AllConventions>;
  /** What is saved, in words. */
  was: Facts;
}

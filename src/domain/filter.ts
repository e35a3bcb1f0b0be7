import type { Period } from './calendar/period-days.ts';

interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** By what a report tells trades apart. */
export type GroupBy =
  | 'symbol'
  | 'underlying'
  | 'class'
  | 'account'
  | 'side'
  | 'setup'
  | 'tags'
  | 'rule'
  | 'rating'
  | 'weekday'
  | 'hour'
  | 'month'
  | 'year'
  | 'held'
  | 'size'
  | 'price'
  | 'r'
  | 'previous'
  | 'nthOfDay';
export interface Grouping {
  readonly by: GroupBy;
  /** Of tags the group they belong to, of rules the setup; null: all there are. */
  readonly of: string | null;
}
/** One row or column of a report. */
export interface GroupRef extends Grouping {
  readonly key: string;
}

/** Which trades are meant: what the contract's filter of that name says, once it was parsed. Left out: whatever it is. */
export interface Filter {
  readonly accounts?: readonly string[] | undefined;
  readonly symbols?: readonly string[] | undefined;
  readonly classes?: readonly string[] | undefined;
  readonly direction?: 'long' | 'short' | undefined;
  readonly status?: 'open' | 'closed' | undefined;
  readonly dates?: ((Span | { readonly period: Period }) & { readonly meaning: 'realised' | 'closed' | 'opened' }) | undefined;
  readonly weekdays?: readonly number[] | undefined;
  readonly hours?: { readonly from: number; readonly to: number } | undefined;
  readonly heldMinutes?: { readonly from: number | null; readonly to: number | null } | undefined;
  readonly result?: readonly Result[] | undefined;
  readonly net?: Span | undefined;
  readonly r?: Span | undefined;
  readonly quantity?: Span | undefined;
  readonly tags?: { readonly any: readonly string[]; readonly all: readonly string[]; readonly none: readonly string[] } | undefined;
  readonly setups?: readonly string[] | undefined;
  readonly ruleBroken?: true | string | undefined;
  readonly rating?: { readonly from: number; readonly to: number } | undefined;
  readonly reviewed?: boolean | undefined;
  readonly hasNote?: boolean | undefined;
  readonly hasImage?: boolean | undefined;
  readonly text?: string | undefined;
  readonly imports?: readonly string[] | undefined;
  readonly trades?: readonly string[] | undefined;
  readonly groups?: readonly GroupRef[] | undefined;
}
export type Result = 'win' | 'loss' | 'breakeven' | 'unknown';

export type SortBy =
  | 'closed'
  | 'opened'
  | 'symbol'
  | 'account'
  | 'direction'
  | 'quantity'
  | 'held'
  | 'gross'
  | 'costs'
  | 'net'
  | 'r'
  | 'exits'
  | 'rating'
  | 'setup';
export interface Sort {
  readonly by: SortBy;
  readonly descending: boolean;
}

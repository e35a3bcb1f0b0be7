import type { GroupKind } from './group-positions.ts';

/** What trades are made of and become, shaped as the tables: most positions of a group were not rebuilt and come from there. */

type Flag = number;
type Direction = 'long' | 'short';
type Status = 'open' | 'closed';
export type PnlSource = 'stated' | 'computed' | 'mixed';
export type TradeUnit = 'position' | 'exit' | 'lot';

/** In whole units, of the account's currency and of the instrument's; null is unknown. */
export interface Sums {
  readonly gross: number | null;
  readonly computed: number | null;
  readonly costs: number | null;
  readonly carry: number;
  readonly net: number | null;
  readonly gross_quote: number | null;
  readonly costs_quote: number | null;
}

export interface PositionRow extends Sums {
  readonly uid: string;
  readonly account_id: number;
  readonly instrument_id: number;
  readonly underlying: string;
  readonly direction: Direction;
  readonly status: Status;
  readonly opened_at: number;
  readonly ended_at: number;
  readonly by_day: Flag;
  readonly opened_day: number;
  readonly closed_day: number | null;
  readonly quantity: string;
  readonly open_quantity: string;
  readonly average_entry: string | null;
  readonly average_exit: string | null;
  readonly currency: string | null;
  readonly costs_known: Flag;
  readonly pnl_source: PnlSource;
  /** Reasons with commas between; '' is none. */
  readonly missing: string;
  readonly fills: number;
  readonly exits: number;
}

export interface ExitRow extends Sums {
  readonly uid: string;
  readonly last_at: number;
  readonly by_day: Flag;
  readonly day: number;
  readonly fills: number;
  readonly quantity: string;
  readonly average_entry: string | null;
  readonly average_price: string | null;
  readonly rest_average: string | null;
  readonly stated: Flag;
}

/** All of table `trade` but its risk, which plans tell. */
export interface TradeRow extends Sums {
  readonly uid: string;
  readonly account_id: number;
  readonly unit: TradeUnit;
  readonly group_kind: GroupKind | null;
  readonly grouped_by: 'rule' | 'user' | null;
  readonly instrument_id: number;
  readonly instruments: number;
  readonly underlying: string;
  readonly direction: Direction;
  readonly status: Status;
  readonly opened_at: number;
  readonly closed_at: number | null;
  readonly by_day: Flag;
  readonly opened_day: number;
  readonly closed_day: number | null;
  readonly quantity: string;
  readonly open_quantity: string;
  readonly average_entry: string | null;
  readonly average_exit: string | null;
  readonly currency: string | null;
  readonly costs_known: Flag;
  readonly pnl_source: PnlSource;
  readonly missing: string;
  readonly positions: number;
  readonly fills: number;
  readonly exits: number;
}

/** A trade, and the positions and exits whose trade it is: of each there is one. */
export interface TradeWithParts {
  readonly row: TradeRow;
  readonly positions: readonly string[];
  readonly exits: readonly string[];
}

import type { Connection } from '../db/connection.ts';
import type { Filter } from '../domain/filter.ts';
import type { ClosedTrades } from '../domain/metrics/figures.ts';
import type { List } from '../domain/metrics/totals.ts';
import type { Levels } from '../domain/statistics/levels.ts';
import { closingsOf } from './closings.ts';
import type { Columns } from './columns.ts';
import type { Convert } from './convert.ts';
import { judge } from './judge.ts';
import { marksOf, placesIn } from './marks.ts';
import type { MixedCopies } from './mixed-copies.ts';
import { type Conventions, select } from './select.ts';
import { type View, viewOf } from './views.ts';

/** Why a trade is in no statistic. */
export type LeftOut = 'otherTotals' | 'open' | 'unknown' | 'noRate';

export interface StudiedTrades extends ClosedTrades {
  readonly slots: Int32Array;
  /** On which each was closed. */
  readonly days: Int32Array;
  /** Of a list in which values are looked for by their order. */
  levels(list: LevelledList): Levels;
}
export type LevelledList = Exclude<List, 'costs'>;

/** The trades of a filter, judged once: what all statistics are made of. */
export interface Study {
  readonly columns: Columns;
  readonly conventions: Conventions;
  /** In which money is told: the one all of them are in, else the reporting currency. */
  readonly currency: string;
  readonly convert: Convert;
  /** By account, 1: its amounts are another number in that money, and what `convert` says; of all others they stand as they are. */
  readonly foreign: Uint8Array;
  /** Closed and known, in the order of their closing. */
  readonly trades: StudiedTrades;
  /** Where they stand among all closings; null: they are the first of them, one after the other. */
  readonly places: Int32Array | null;
  /** Where some of the accounts of a trade count and others do not: the positions that do. */
  readonly copies: MixedCopies;
  /** Whose exits count as money: open trades among them, and those whose rate or result is not known. */
  readonly money: Int32Array;
  /** Where these stand among all closings; null: they are all of them. */
  readonly moneyPlaces: Int32Array | null;
  /** The accounts of these. */
  readonly accounts: readonly number[];
  /** How many came from another currency. */
  readonly converted: number;
  readonly left: Readonly<Record<LeftOut, Int32Array>>;
}

/** Of one filter. */
export const studyOf = (sql: Connection, filter: Filter, conventions: Conventions): Study => studyOfAll(sql, [filter], conventions, null);

/** Of the trades that all of these filters mean, told in this currency, or the one they have. What was just asked is remembered until something changes: all cards of a screen ask about the same few filters. */
export function studyOfAll(
  sql: Connection,
  filters: readonly [Filter, ...Filter[]],
  conventions: Conventions,
  currency: string | null,
): Study {
  const view = viewOf(sql, filters[0], conventions);
  const { columns } = view;
  const { rev } = columns;
  const kept = (remembered.get(columns) ?? []).filter((each) => each.rev === rev);
  const key = JSON.stringify([filters, conventions, currency]);
  const known = kept.find((each) => each.key === key);
  const study = known?.study ?? judge(sql, columns, meantByAll(sql, view, filters, conventions), { filters, conventions, currency });
  remembered.set(columns, [{ rev, key, study }, ...kept.filter((each) => each !== known)].slice(0, MOST));
  return study;
}

const remembered = new WeakMap<Columns, { rev: number; key: string; study: Study }[]>();
/** A filter, what it is compared with, and the two sides of a comparison. */
const MOST = 4;

/** Where they stand among all closings, in order; null: all of them. */
function meantByAll(sql: Connection, view: View, [, ...others]: readonly Filter[], conventions: Conventions): Int32Array | null {
  const { columns, selection } = view;
  const { placeOf, slots } = closingsOf(columns);
  if (selection.length === slots.length && others.length === 0) return null;
  const marks = marksOf(selection, placeOf, slots.length);
  for (const other of others) {
    const more = marksOf(select(sql, columns, other, conventions), placeOf, slots.length);
    for (let word = 0; word < marks.length; word++) marks[word] = (marks[word] as number) & (more[word] as number);
  }
  return placesIn(marks, selection.length);
}

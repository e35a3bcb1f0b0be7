import type { Grouping } from '../../domain/filter.ts';
import { countsByGroup, MOST_GROUPS } from '../../domain/metrics/added-up.ts';
import { PORTION } from '../../domain/portion.ts';
import type { Study } from '../study.ts';
import type { Groups } from './groups.ts';
import { type Members, membersOf } from './members.ts';

/** The trades of a study by their groups. */
export interface InGroups extends Pick<Members, 'places'> {
  /** Of each member something that says its group. */
  readonly of: Int32Array;
  /** The group by that; null: it is the group itself. */
  readonly groupOf: Int32Array | null;
  /** How many are in each group. */
  readonly counts: Int32Array;
}

export function inGroups(study: Study, by: Grouping, groups: Groups): InGroups {
  const { groups: of, places } = membersOf(study, by, groups);
  return { of, groupOf: null, counts: places ? countsOf(of, groups.count) : countsIn(study, of, groups.count), places };
}

/**
 * By two groupings that are looked at together: found as one number, counted once, and then told apart. null: a trade may be in several
 * groups, or there are more pairs than trades.
 */
export function inPairs(
  study: Study,
  by: readonly [Grouping, Grouping],
  [rows, columns]: readonly [Groups, Groups],
): { readonly rows: InGroups; readonly columns: InGroups } | null {
  if (rows.each || columns.each || rows.count * columns.count > Math.max(MOST_GROUPS, study.trades.length)) return null;
  const { groups: of } = membersOf(study, by, { of: (slot) => rows.of(slot) * columns.count + columns.of(slot) });
  const counts = countsIn(study, of, rows.count * columns.count);
  const side = (count: number, groupOf: Int32Array): InGroups => ({ of, groupOf, counts: sumsOf(counts, groupOf, count), places: null });
  return {
    rows: side(
      rows.count,
      counts.map((_, pair) => Math.floor(pair / columns.count)),
    ),
    columns: side(
      columns.count,
      counts.map((_, pair) => pair % columns.count),
    ),
  };
}

/** Where all are in one group nobody asks for its sums: they are those of all. */
function countsIn({ trades }: Study, of: Int32Array, count: number): Int32Array {
  if (areSame(of)) return new Int32Array(count).fill(of.length, of[0], (of[0] as number) + 1);
  return count > MOST_GROUPS ? countsOf(of, count) : countsByGroup(trades, of, count);
}

function areSame(of: Int32Array): boolean {
  const first = of[0] as number;
  let from = 0;
  while (from < of.length && isSamePortion(of, first, from, Math.min(of.length, from + PORTION))) from += PORTION;
  return of.length > 0 && from >= of.length;
}

function isSamePortion(of: Int32Array, first: number, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (of[at] !== first) return false;
  return true;
}

function countsOf(of: Int32Array, count: number): Int32Array {
  const counts = new Int32Array(count);
  for (let from = 0; from < of.length; from += PORTION) countPortion(counts, of, from, Math.min(of.length, from + PORTION));
  return counts;
}

function countPortion(counts: Int32Array, of: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) counts[of[at] as number] = (counts[of[at] as number] as number) + 1;
}

function sumsOf(counts: Int32Array, groupOf: Int32Array, count: number): Int32Array {
  const sums = new Int32Array(count);
  for (let pair = 0; pair < counts.length; pair++) {
    const group = groupOf[pair] as number;
    sums[group] = (sums[group] as number) + (counts[pair] as number);
  }
  return sums;
}

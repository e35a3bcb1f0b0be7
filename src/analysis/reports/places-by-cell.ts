import { cellsIn } from '../../domain/metrics/partition.ts';
import { PORTION } from '../../domain/portion.ts';
import { MOST_DRAWN } from '../../domain/statistics/intervals/draw.ts';
import { sum } from '../../domain/statistics/sum.ts';

/** Which cell each member is in. */
export interface InCells {
  /** Of each something that says its cell. */
  readonly of: Int32Array;
  /** The cell by that, one after the last where it is in none; left out: it is the cell itself. */
  readonly cellOf?: Int32Array;
  /** The place of each member; null: they are all, in their order. */
  readonly places: Int32Array | null;
}

/** The places of the members of each cell, in their order. Most are asked for to draw from cells that are small enough: these are found by themselves. */
export function placesByCell(members: InCells, counts: Int32Array): (cell: number) => Int32Array {
  const small = counts.map((n) => (n > MOST_DRAWN ? 0 : n));
  const found = new Map<Int32Array, Int32Array[]>();
  return (cell) => {
    const meant = small[cell] === counts[cell] ? small : counts;
    const lists = found.get(meant) ?? inCells(members, meant);
    found.set(meant, lists);
    return lists[cell] as Int32Array;
  };
}

/** Of the cells of which there are any. */
function inCells({ of, places, ...table }: InCells, counts: Int32Array): Int32Array[] {
  const all = new Int32Array(sum(counts));
  const next = new Int32Array(counts.length + 1).fill(NONE);
  for (let cell = 0, end = 0; cell < counts.length; end += counts[cell++] as number) if (counts[cell] !== 0) next[cell] = end;
  const { cellOf } = cellsIn({ of, ...table, count: counts.length });
  const look: Look = { of, cellOf, next, places };
  for (let from = 0; from < of.length; from += PORTION) sortPortion(all, look, from, Math.min(of.length, from + PORTION));
  return Array.from(counts, (n, cell) => all.subarray((next[cell] as number) - n, next[cell]));
}

interface Look {
  readonly of: Int32Array;
  readonly cellOf: Int32Array;
  /** Where the next one of each cell comes. */
  readonly next: Int32Array;
  readonly places: Int32Array | null;
}

function sortPortion(all: Int32Array, { of, cellOf, next, places }: Look, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const cell = cellOf[of[at] as number] as number;
    const end = next[cell] as number;
    if (end === NONE) continue;
    all[end] = places ? (places[at] as number) : at;
    next[cell] = end + 1;
  }
}
const NONE = -1;

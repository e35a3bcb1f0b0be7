/** Which cell each trade is in; `count` where it is in none. Without: all are in one. */
export interface Partition {
  /** Of each trade something that says its cell. */
  readonly of?: Int32Array;
  /** The cell by that; left out: it is the cell itself. */
  readonly cellOf?: Int32Array;
  readonly count: number;
}

/** Of each cell three numbers each for lost, even and won. */
export const NUMBERS = 9;

/** Read as `cellOf[of[at & mask]]`, which is the same loop for cells and for the whole. */
export interface CellsIn {
  readonly of: Int32Array;
  readonly cellOf: Int32Array;
  readonly mask: number;
}
export const cellsIn = ({ of, count, cellOf = Int32Array.from({ length: count + 1 }, (_, cell) => cell) }: Partition): CellsIn =>
  of ? { of, cellOf, mask: -1 } : { of: FIRST, cellOf, mask: 0 };

const FIRST = new Int32Array(1);

/** Which cell each trade is in; `count` where it is in none. Without: all are in one. */
export interface Partition {
  readonly of?: Int32Array;
  readonly count: number;
}

/** Of each cell three numbers each for lost, even and won. */
export const NUMBERS = 9;

/** Read as `of[at & mask]`, which is the same loop for cells and for the whole. */
export const cellsIn = ({ of }: Partition): { readonly of: Int32Array; readonly mask: number } =>
  of ? { of, mask: -1 } : { of: FIRST, mask: 0 };

const FIRST = new Int32Array(1);

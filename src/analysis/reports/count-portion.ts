/** How many are in each cell; -1 is none. */
export function countPortion(counts: Int32Array, of: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const cell = of[at] as number;
    if (cell >= 0) counts[cell] = (counts[cell] as number) + 1;
  }
}

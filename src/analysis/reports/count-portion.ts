/** How many are in each cell. */
export function countPortion(counts: Int32Array, of: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) counts[of[at] as number] = (counts[of[at] as number] as number) + 1;
}

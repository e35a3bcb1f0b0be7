/** Of a portion of slots. */
export function markPortion(marks: Uint8Array, slots: Int32Array, mark: number, from: number, to: number): void {
  for (let at = from; at < to; at++) marks[slots[at] as number] = mark;
}

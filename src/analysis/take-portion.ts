type List = Int8Array | Int32Array | Float64Array;

/** Of a portion of places what stands there. */
export function takePortion<A extends List>(into: A, values: A, places: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) into[at] = values[places[at] as number] as number;
}

type List = Int8Array | Uint16Array | Int32Array | Float64Array;

/** Of a portion of places what stands there. A loop that meets lists of one kind alone is twice as fast as one that meets all. */
export function takePortion<A extends List>(into: A, values: A, places: Int32Array, from: number, to: number): void {
  if (into instanceof Float64Array) takeDoubles(into, values as Float64Array, places, from, to);
  else if (into instanceof Int32Array) takeNumbers(into, values as Int32Array, places, from, to);
  else if (into instanceof Uint16Array) takeLevels(into, values as Uint16Array, places, from, to);
  else takeSmall(into, values as Int8Array, places, from, to);
}

function takeDoubles(into: Float64Array, values: Float64Array, places: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) into[at] = values[places[at] as number] as number;
}

function takeNumbers(into: Int32Array, values: Int32Array, places: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) into[at] = values[places[at] as number] as number;
}

function takeLevels(into: Uint16Array, values: Uint16Array, places: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) into[at] = values[places[at] as number] as number;
}

function takeSmall(into: Int8Array, values: Int8Array, places: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) into[at] = values[places[at] as number] as number;
}

/** A published case: what goes in, how its source reckons, and what its source says comes out. */
export interface Vector {
  id: string;
  kind: string;
  input: any;
  convention: any;
  /** Partial: only what is here is compared. */
  expected: unknown;
  tolerance?: Tolerance;
  /** What another engine reckoned under our own convention; the source does not say it. */
  derived?: any;
}

/** A figure passes within abs + rel * |expected|; without either it must be exact. */
export interface Tolerance {
  abs?: number | string;
  rel?: number | string;
}

/** Runs the engine on a vector under the vector's own convention. Figures may be decimal text or numbers. Throws at a convention it does not know. */
export type Adapter = (vector: Vector) => unknown;

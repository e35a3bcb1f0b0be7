interface Placed {
  at: number;
  seq: number;
}

/**
 * Two files that overlap number their rows each in its own way. Among fills of one moment the number alone says which came first: so a
 * new one is numbered as its stored neighbours in the file are, whether they stand before or after it.
 */
export function createOrder() {
  let at: number | null = null;
  let shift: number | null = null;
  let waiting: Placed[] = [];

  return {
    /** A stored fill, and the number that this file would give it. */
    meet(stored: Placed, place: number): void {
      if (stored.at !== at) begin(stored.at);
      shift = stored.seq - place;
      for (const fill of waiting) fill.seq += shift;
      waiting = [];
    },
    /** A new fill, not yet stored: its number may still change. */
    take(fill: Placed): void {
      if (fill.at !== at) begin(fill.at);
      if (shift === null) waiting.push(fill);
      else fill.seq += shift;
    },
    /** What was taken is stored. */
    settle(): void {
      waiting = [];
    },
  };

  function begin(moment: number): void {
    at = moment;
    shift = null;
    waiting = [];
  }
}

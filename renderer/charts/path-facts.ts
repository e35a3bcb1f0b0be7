/** One fill on the path of a trade, in numbers for drawing: exact figures stand in the table beside. */
export interface PathFill {
  readonly key: string;
  readonly at: number;
  readonly side: 'buy' | 'sell';
  readonly price: number | null;
  /** "P1" of an exit, "+2" of an entry. */
  readonly label: string;
  readonly isExit: boolean;
  /** After it, of all positions together. */
  readonly size: number;
  /** null: nothing is held, or nobody knows. */
  readonly average: number | null;
  readonly realised: number | null;
}
export interface PathLevel {
  readonly at: number;
  readonly kind: 'stop' | 'target';
  readonly value: number;
}

/** Where instants stand: by the clock, or evenly where the hours are not known. */
export interface TimeScale {
  readonly isEven: boolean;
  /** 0 to 1, left to right. */
  placeOf(at: number, fill?: number): number;
  readonly from: number;
  readonly to: number;
}

/** Room before the first fill and after the last one. */
const MARGIN = 0.06;

export function timeScale(times: readonly number[], byDay: boolean, isOpen: boolean): TimeScale {
  const [first = 0, last = first] = [times[0], times.at(-1)];
  const isEven = byDay || last <= first;
  const after = isOpen ? 3 * MARGIN : MARGIN;
  const span = (last - first) / (1 - MARGIN - after) || 1;
  const inner = (part: number) => MARGIN + part * (1 - MARGIN - after);
  const evenly = (place: number) => inner(times.length === 1 ? 0 : place / (times.length - 1));
  if (!isEven)
    return { isEven, from: first - MARGIN * span, to: last + after * span, placeOf: (at) => clamp((at - first) / span + MARGIN) };
  return {
    isEven,
    from: first,
    to: last,
    // What is no fill stands with the first that did not come before it.
    placeOf: (at, fill) => {
      const place = fill ?? times.findIndex((time) => time >= at);
      return evenly(place < 0 ? times.length - 1 : place);
    },
  };
}

const clamp = (part: number): number => Math.min(1, Math.max(0, part));

import type { Found } from '../../importers/facts.ts';

export interface Ahead {
  /** All that is found, the part that was looked at included. */
  readonly found: Iterable<Found>;
  /** The file tells its newest first. */
  readonly isReversed: boolean;
  /** Some time of it names no zone. */
  readonly isZoneless: boolean;
}

/** Looks at the first thousand fills for what must be known before the first is stored. */
export function readAhead(found: Iterable<Found>): Ahead {
  const rest = found[Symbol.iterator]();
  const looked: Found[] = [];
  let [rising, falling, fills] = [0, 0, 0];
  let isZoneless = false;
  let last: string | undefined;
  for (let next = rest.next(); !next.done; next = rest.next()) {
    looked.push(next.value);
    if (next.value.type !== 'fill' && next.value.type !== 'cash') continue;
    const { date, time, zone } = next.value.time;
    const at = `${date} ${time ?? ''}`;
    isZoneless ||= time !== null && zone === null;
    if (last !== undefined && at > last) rising++;
    if (last !== undefined && at < last) falling++;
    last = at;
    if (++fills === LOOKED_AT) break;
  }
  return { found: chained(looked, rest), isReversed: falling > rising, isZoneless };
}

function* chained(looked: Found[], rest: Iterator<Found>): Generator<Found, void> {
  yield* looked;
  looked.length = 0;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}

const LOOKED_AT = 1000;

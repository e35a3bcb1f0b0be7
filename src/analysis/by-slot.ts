import type { Columns } from './columns.ts';
import { untilChanged } from './until-changed.ts';

/** What takes long to tell of a trade and is a number below 256: of all trades, by slot. Told once, and kept until something changes. */
export function bySlot(columns: Columns, key: string, tell: (slot: number) => number): Uint8Array {
  const own = kept(columns);
  const known = own.get(key);
  if (known) return known;
  const { alive, length } = columns.trades;
  const told = new Uint8Array(length);
  for (let slot = 0; slot < length; slot++) if (alive[slot] === 1) told[slot] = tell(slot);
  if (own.size >= MOST) own.delete(own.keys().next().value as string);
  own.set(key, told);
  return told;
}

const kept = untilChanged(() => new Map<string, Uint8Array>());
/** Hours, weekdays, and how trades ended by the conventions of now and those before. */
const MOST = 4;

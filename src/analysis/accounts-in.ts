import { PORTION } from '../domain/portion.ts';
import type { Closings } from './closings.ts';
import type { Columns } from './columns.ts';
import { highestId } from './highest-id.ts';
import type { MixedCopies } from './mixed-copies.ts';
import { UNKNOWN } from './result-of.ts';
import { OPEN } from './verdicts.ts';

interface AccountsIn {
  /** Of which some trade counts, or some copy of it. */
  readonly accounts: readonly number[];
  /** The one that all have which are closed and known, of none of these that of all; null: there are several, or none. */
  readonly currency: string | null;
}

/** Of the trades in these places among all closings; null: of all. */
export function accountsIn(
  { trades, names }: Columns,
  closings: Closings,
  { places, verdicts, copies }: { places: Int32Array | null; verdicts: Int8Array; copies: MixedCopies },
): AccountsIn {
  const count = highestId(names.accounts.keys()) + 1;
  const flags: Flags = { isThere: new Uint8Array(count), isClosed: new Uint8Array(count), isCounted: new Uint8Array(count) };
  const size = places?.length ?? closings.slots.length;
  const look = { closings, places, verdicts, copies, net: trades.of.net };
  for (let from = 0; from < size; from += PORTION) flagPortion(flags, look, from, Math.min(size, from + PORTION));
  const { isThere, isClosed, isCounted } = flags;
  const told = isClosed.includes(1) ? isClosed : isThere;
  const currencies = new Set([...names.accounts.values()].filter(({ id }) => told[id] === 1).map(({ currency }) => currency));
  const [only = null] = currencies;
  return { accounts: [...isCounted.keys()].filter((id) => isCounted[id] === 1), currency: currencies.size === 1 ? only : null };
}

interface Flags {
  readonly isThere: Uint8Array;
  readonly isClosed: Uint8Array;
  readonly isCounted: Uint8Array;
}
interface Look {
  readonly closings: Closings;
  readonly places: Int32Array | null;
  readonly verdicts: Int8Array;
  readonly copies: MixedCopies;
  readonly net: Float64Array;
}

function flagPortion(
  { isThere, isClosed, isCounted }: Flags,
  { closings: { slots, accounts }, places, verdicts, copies, net }: Look,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at++) {
    const place = places ? (places[at] as number) : at;
    const own = accounts[place] as number;
    const verdict = verdicts[place] as number;
    isThere[own] = 1;
    if (verdict < UNKNOWN || (verdict !== OPEN && !Number.isNaN(net[slots[place] as number]))) isClosed[own] = 1;
    const copied = copies.size === 0 ? undefined : copies.get(slots[place] as number);
    if (copied) for (const { account } of copied) isCounted[account] = 1;
    else isCounted[own] = 1;
  }
}

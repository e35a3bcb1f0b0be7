import { type Closings, OPEN, UNKNOWN } from './closings.ts';
import type { Columns } from './columns.ts';
import { highestId } from './highest-id.ts';
import type { MixedCopies } from './mixed-copies.ts';

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
  const { slots, accounts } = closings;
  const { net } = trades.of;
  const count = highestId(names.accounts.keys()) + 1;
  const [isThere, isClosed, isCounted] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)];
  const size = places?.length ?? slots.length;
  for (let at = 0; at < size; at++) {
    const place = places ? (places[at] as number) : at;
    const own = accounts[place] as number;
    const verdict = verdicts[place] as number;
    isThere[own] = 1;
    if (verdict < UNKNOWN || (verdict !== OPEN && !Number.isNaN(net[slots[place] as number]))) isClosed[own] = 1;
    const copied = copies.size === 0 ? undefined : copies.get(slots[place] as number);
    if (copied) for (const { account } of copied) isCounted[account] = 1;
    else isCounted[own] = 1;
  }
  const flags = isClosed.includes(1) ? isClosed : isThere;
  const currencies = new Set([...names.accounts.values()].filter(({ id }) => flags[id] === 1).map(({ currency }) => currency));
  const [only = null] = currencies;
  return { accounts: [...isCounted.keys()].filter((id) => isCounted[id] === 1), currency: currencies.size === 1 ? only : null };
}

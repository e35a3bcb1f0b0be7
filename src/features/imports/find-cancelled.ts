import type { Connection } from '../../db/connection.ts';
import { hashUid } from '../../db/hash-uid.ts';
import { prepared } from '../../db/prepared.ts';
import type { FillRow } from '../../db/rows.ts';
import { BY_HAND } from '../../ledger/edited-fields.ts';
import type { MadeFill } from './make-fill.ts';
import type { Routed } from './route-accounts.ts';

export interface Cancelled {
  readonly uid: string;
  /** When it was, as it came. */
  readonly at: number;
}
type Told = Pick<FillRow, 'instrument_id' | 'side' | 'quantity' | 'price' | 'at' | 'trade_date'>;
type State = Pick<Told, (typeof FIELDS)[number]> & { readonly day: string };
/** No more than is looked at: there may be very many. */
interface Touched extends Cancelled, Pick<FillRow, 'account_id' | 'identity' | 'order_ref'> {
  readonly now: State;
  /** As it is but for what was changed by hand. */
  readonly came: State;
}

/**
 * The fills of earlier imports that cancellations describe. What the user moved, changed or put into the bin since is known by what it was
 * when it came, and by the account that it came to.
 */
export function createCancelled(sql: Connection, batch: number) {
  let hasOthers: boolean | undefined;
  let touched: ReturnType<typeof readTouched> | undefined;

  /** Of several alike the last; one that is so only since it was changed comes after all others. */
  return (made: MadeFill, account: Routed, [from, to]: readonly [string, string], but: (uid: string) => boolean): Cancelled | undefined => {
    // In a first import the indexes may be put aside: there is nothing to look for, and it would be looked for in all fills.
    hasOthers ??= prepared(sql, OTHERS).get(batch) !== undefined;
    if (!hasOthers) return undefined;
    touched ??= readTouched(sql, batch);
    const { uids, alike } = touched;
    const { account_id, instrument_id, side, quantity, price, order_ref: order = null } = made;
    const near = { from: Date.parse(from) - DAY, to: Date.parse(to) + 2 * DAY };
    const untouched = prepared<[object], Cancelled & { day: string }>(sql, ALIKE)
      .all({ account_id, instrument_id, side, quantity, price, order, batch, ...near })
      .filter(({ uid, day }) => day >= from && day <= to && !uids.has(uid));
    const isThat = (state: State) =>
      state.day >= from && state.day <= to && FIELDS.every((field) => state[field] === (made[field] ?? null));
    const those = (isMeant: (each: Touched) => boolean) =>
      (alike.get(kindOf({ side, quantity, price: price ?? null })) ?? []).filter(
        (each) => isMeant(each) && isOrder(each, made) && wasBooked(each, account),
      );
    const sure = those(({ came }) => isThat(came));
    return (
      first([...untouched, ...sure], but) ??
      first(
        those((each) => laterStates(each).some(isThat)),
        but,
      )
    );
  };
}

const first = (found: readonly Cancelled[], but: (uid: string) => boolean): Cancelled | undefined =>
  found.filter(({ uid }) => !but(uid)).sort((a, b) => b.at - a.at)[0];

/** In this account, now or when it came. That takes a hash, so it is asked last. */
const wasBooked = ({ uid, account_id, identity: own }: Touched, { id, identity }: Routed): boolean =>
  account_id === id || hashUid(identity, own) === uid;
const isOrder = ({ order_ref: order }: Touched, made: MadeFill): boolean =>
  order === null || made.order_ref == null || order === made.order_ref;

/** What the file calls by the name it came with may be another instrument by now. */
const laterStates = ({ now, came }: Touched): readonly State[] => [now, { ...came, instrument_id: now.instrument_id }];

function readTouched(sql: Connection, batch: number) {
  const changed = readChanged(sql);
  const rows = prepared<[object], FillRow>(sql, TOUCHED).iterate({ batch, edited: JSON.stringify([...changed.keys()]) });
  const uids = new Set(prepared<[number], string>(sql, MET).pluck().iterate(batch));
  const alike = new Map<string, Touched[]>();
  for (const { uid, account_id, identity, order_ref, ...told } of rows) {
    if (uids.has(uid)) continue;
    const before = { ...told, ...changed.get(uid) };
    const [now, came] = [stateOf(told), stateOf(before)];
    uids.add(uid);
    for (const kind of new Set([kindOf(now), kindOf(came)])) {
      const those = alike.get(kind) ?? [];
      those.push({ uid, account_id, identity, order_ref, at: before.at, now, came });
      alike.set(kind, those);
    }
  }
  return { uids, alike };
}

const kindOf = ({ side, quantity, price }: Pick<State, 'side' | 'quantity' | 'price'>): string => `${side} ${quantity} ${price}`;

function stateOf({ instrument_id, side, quantity, price, trade_date, at }: Told): State {
  return { instrument_id, side, quantity, price, day: trade_date ?? new Date(at).toISOString().slice(0, 10) };
}

/** By fill, what each field that was changed by hand was first. */
function readChanged(sql: Connection): ReadonlyMap<string, Partial<Told>> {
  const changed = new Map<string, Record<string, unknown>>();
  for (const { uid, before, after } of prepared<[], { uid: string; before: string; after: string }>(sql, EDITS).iterate()) {
    const [was, is] = [JSON.parse(before) as Record<string, unknown>, JSON.parse(after) as Record<string, unknown>];
    const first = changed.get(uid) ?? {};
    for (const field of TOLD) if (field in is && was[field] !== is[field] && !(field in first)) first[field] = was[field];
    changed.set(uid, first);
  }
  return changed;
}

const FIELDS = ['instrument_id', 'side', 'quantity', 'price'] as const satisfies (keyof Told)[];
const TOLD: readonly (keyof Told)[] = [...FIELDS, 'at', 'trade_date'];
const DAY = 86_400_000;
const OTHERS = 'SELECT 1 FROM import_batch WHERE id <> ? AND EXISTS (SELECT 1 FROM fill WHERE import_id = import_batch.id) LIMIT 1';
/** One that a cancellation of an earlier import has met is not met again, unless it was booked anew under its own number. */
const MET = 'SELECT fill_uid FROM fill_void WHERE fill_uid IS NOT NULL AND corrected IS NULL AND import_id <> ?';
const ALIKE = `SELECT uid, at, coalesce(trade_date, date(at / 1000, 'unixepoch')) AS day FROM fill
  WHERE account_id = :account_id AND instrument_id = :instrument_id AND side = :side AND quantity = :quantity AND price IS :price
    AND (order_ref IS NULL OR :order IS NULL OR order_ref = :order) AND binned_at IS NULL AND import_id IS NOT NULL AND import_id <> :batch
    AND at BETWEEN :from AND :to ORDER BY at DESC, seq DESC, uid`;
const EDITS = `SELECT row_key AS uid, before, after FROM row_change JOIN change_set ON change_set.id = change_set_id
  WHERE table_name = 'fill' AND operation = 'update' AND ${BY_HAND} ORDER BY row_change.id`;
const TOUCHED = `SELECT uid, account_id, identity, order_ref, ${TOLD.join(', ')} FROM fill WHERE import_id IS NOT NULL AND import_id <> :batch
  AND id IN (SELECT id FROM fill WHERE uid IN (SELECT value FROM json_each(:edited)) UNION SELECT id FROM fill WHERE moved = 1)
  ORDER BY at DESC, seq DESC, uid`;

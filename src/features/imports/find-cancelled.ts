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
type Field = 'instrument_id' | 'side' | 'quantity' | 'price';
interface Touched {
  readonly now: FillRow;
  /** As it is but for what was changed by hand. */
  readonly came: FillRow;
}

/**
 * The fills of earlier imports that cancellations describe. What the user moved, changed or put into the bin since is known by what it was
 * when it came, and by the account that it came to.
 */
export function createCancelled(sql: Connection, batch: number) {
  let touched: ReadonlyMap<string, Touched> | undefined;

  /** Of several alike the last; one that is so only since it was changed comes after all others. */
  return (made: MadeFill, account: Routed, [from, to]: readonly [string, string], but: (uid: string) => boolean): Cancelled | undefined => {
    touched ??= readTouched(sql, batch);
    const byHand = touched;
    const { account_id, instrument_id, side, quantity, price, order_ref: order = null } = made;
    const near = { from: Date.parse(from) - DAY, to: Date.parse(to) + 2 * DAY };
    const untouched = prepared<[object], Cancelled & { day: string }>(sql, ALIKE)
      .all({ account_id, instrument_id, side, quantity, price, order, batch, ...near })
      .filter(({ uid, day }) => day >= from && day <= to && !byHand.has(uid));
    const others = [...byHand.values()].filter((each) => wasBooked(each, account) && isOrder(each.now, made));
    const isWithin = (row: FillRow) => dayOf(row) >= from && dayOf(row) <= to;
    const sure = others.filter(({ came }) => isWithin(came) && FIELDS.every((field) => came[field] === (made[field] ?? null)));
    const unsure = others.filter((each) => rowsOf(each).some(isWithin) && FIELDS.every((field) => isEither(each, field, made)));
    return first([...untouched, ...sure.map(nameOf)], but) ?? first(unsure.map(nameOf), but);
  };
}

const first = (found: readonly Cancelled[], but: (uid: string) => boolean): Cancelled | undefined =>
  found.filter(({ uid }) => !but(uid)).sort((a, b) => b.at - a.at)[0];
const nameOf = ({ now: { uid }, came: { at } }: Touched): Cancelled => ({ uid, at });

/** In this account, now or when it came. */
const wasBooked = ({ now }: Touched, { id, identity }: Routed): boolean =>
  now.account_id === id || hashUid(identity, now.identity) === now.uid;
const isOrder = ({ order_ref: order }: FillRow, made: MadeFill): boolean =>
  order === null || made.order_ref == null || order === made.order_ref;

const rowsOf = ({ now, came }: Touched): readonly FillRow[] => [now, came];
const isEither = (each: Touched, field: Field, made: MadeFill): boolean => rowsOf(each).some((row) => row[field] === (made[field] ?? null));
const dayOf = ({ trade_date, at }: FillRow): string => trade_date ?? new Date(at).toISOString().slice(0, 10);

function readTouched(sql: Connection, batch: number): ReadonlyMap<string, Touched> {
  const edits = prepared<[], { uid: string; before: string; after: string }>(sql, EDITS).all();
  const by = Map.groupBy(edits, ({ uid }) => uid);
  const rows = prepared<[object], FillRow>(sql, TOUCHED).all({ batch, edited: JSON.stringify([...by.keys()]) });
  return new Map(rows.map((now) => [now.uid, { now, came: { ...now, ...beforeEdits(by.get(now.uid) ?? []) } }]));
}

/** Of each field that was changed, what it was first. */
function beforeEdits(edits: readonly { before: string; after: string }[]): Partial<FillRow> {
  const first: Record<string, unknown> = {};
  for (const edit of edits) {
    const [before, after] = [JSON.parse(edit.before) as Record<string, unknown>, JSON.parse(edit.after) as Record<string, unknown>];
    for (const field of Object.keys(after)) if (before[field] !== after[field] && !(field in first)) first[field] = before[field];
  }
  return first as Partial<FillRow>;
}

const FIELDS: readonly Field[] = ['instrument_id', 'side', 'quantity', 'price'];
const DAY = 86_400_000;
const ALIKE = `SELECT uid, at, coalesce(trade_date, date(at / 1000, 'unixepoch')) AS day FROM fill
  WHERE account_id = :account_id AND instrument_id = :instrument_id AND side = :side AND quantity = :quantity AND price IS :price
    AND (order_ref IS NULL OR :order IS NULL OR order_ref = :order) AND binned_at IS NULL AND import_id IS NOT NULL AND import_id <> :batch
    AND at BETWEEN :from AND :to ORDER BY at DESC, seq DESC, uid`;
const EDITS = `SELECT row_key AS uid, before, after FROM row_change JOIN change_set ON change_set.id = change_set_id
  WHERE table_name = 'fill' AND operation = 'update' AND ${BY_HAND} ORDER BY row_change.id`;
/** One that an earlier cancellation has met is not met again, unless it was booked anew under its own number. */
const TOUCHED = `SELECT * FROM fill WHERE import_id IS NOT NULL AND import_id <> :batch
  AND id IN (SELECT id FROM fill WHERE uid IN (SELECT value FROM json_each(:edited)) UNION SELECT id FROM fill WHERE moved = 1)
  AND uid NOT IN (SELECT fill_uid FROM fill_void WHERE fill_uid IS NOT NULL AND corrected IS NULL)
  ORDER BY at DESC, seq DESC, uid`;

import { prepared } from '../../db/prepared.ts';
import type { FillFact, VoidFact } from '../../importers/facts.ts';
import { voidFill } from '../../ledger/void-fill.ts';
import { type Cancelled, createCancelled } from './find-cancelled.ts';
import type { Stored } from './find-stored.ts';
import type { MadeFill, Readings } from './make-fill.ts';
import type { Routed } from './route-accounts.ts';

/** What is remembered of a fill that the broker took back. */
interface Void {
  readonly uid: string;
  fill: string | null;
  readonly instrument_id: number;
  readonly side: string;
  readonly quantity: string;
  readonly price: string | null;
  readonly from_day: string;
  readonly to_day: string;
  readonly order_ref: string | null;
}

/**
 * Fills that the broker took back. One that is stored goes into the bin at the end of the import, when it is known what was booked in
 * its place; one that is not stored is awaited, since files come in any order.
 */
export function createVoids({ context }: Readings, batch: number) {
  const { sql } = context;
  const waiting = new Map<number, Void[]>();
  const met = new Map<string, Void & { readonly account: number; readonly at: number }>();
  /** The fills that this file took back, also those that lay in the bin: each is met once. */
  const taken = new Set<string>();
  const cancelled = createCancelled(sql, batch);

  return {
    isKnown: (uid: string): boolean => prepared(sql, 'SELECT 1 FROM fill_void WHERE uid = ?').get(uid) !== undefined,
    /** The fill that a cancellation describes, now or as it was when it came. */
    describedBy: (fact: VoidFact, made: MadeFill, account: Routed): Cancelled | undefined =>
      cancelled(made, account, daysOf(fact.fill), (uid) => taken.has(uid)),
    /** at: when the stored one was, as it came. */
    keep(fact: VoidFact, made: MadeFill, uid: string, stored: { fill: Stored; at: number } | null): void {
      const [from_day, to_day] = daysOf(fact.fill);
      const fill = stored?.fill.uid ?? (fact.from === 'fill' ? made.uid : null);
      const { instrument_id, side, quantity, order_ref = null, price = null } = made;
      const kept = { uid, fill, instrument_id, side, quantity, price, from_day, to_day, order_ref };
      prepared(sql, INSERT).run({ ...kept, account: made.account_id, batch, row: fact.row });
      if (stored) taken.add(stored.fill.uid);
      if (stored && !stored.fill.binned) met.set(stored.fill.uid, { ...kept, account: made.account_id, at: stored.at });
    },
    /** What was booked under the very number of what was taken back is that fill, corrected: the uid of the void. */
    corrects(uid: string): string | undefined {
      const found = met.get(uid)?.uid;
      if (met.delete(uid)) taken.delete(uid);
      return found;
    },
    /** A new fill that was taken back by an earlier file: it goes into the bin as that. */
    meets(made: MadeFill, fact: FillFact): string | undefined {
      const found = ofAccount(made.account_id).find((each) => each.fill === made.uid || (each.fill === null && isOf(each, made, fact)));
      if (found === undefined) return undefined;
      found.fill = made.uid;
      prepared(sql, 'UPDATE fill_void SET fill_uid = ? WHERE uid = ?').run(made.uid, found.uid);
      return found.uid;
    },
    finish(): void {
      for (const [fill, { uid, account, instrument_id: instrument, side, at }] of met) {
        const booked = prepared<[object], string>(sql, BOOKED).pluck().get({ fill, batch, account, instrument, side, at });
        const replacement = booked === undefined ? null : { fill: booked, uid: context.newUid() };
        voidFill(sql, { fill, by: uid, replacement, at: context.now() });
      }
      met.clear();
    },
  };

  /** Of other files: what this one takes back it names itself. */
  function ofAccount(account: number): Void[] {
    const known = waiting.get(account) ?? prepared<[number, number], Void>(sql, OF_ACCOUNT).all(account, batch);
    waiting.set(account, known);
    return known;
  }
}

/** A cancellation that does not say when the trade was is of the last days before it. */
function daysOf({ tradeDate, time: { date } }: FillFact): readonly [string, string] {
  return tradeDate === undefined ? [new Date(Date.parse(date) - MOST_DAYS * DAY).toISOString().slice(0, 10), date] : [tradeDate, tradeDate];
}

function isOf(wanted: Void, made: MadeFill, fact: FillFact): boolean {
  const day = fact.tradeDate ?? fact.time.date;
  return (
    wanted.instrument_id === made.instrument_id &&
    wanted.side === made.side &&
    wanted.quantity === made.quantity &&
    wanted.price === (made.price ?? null) &&
    (wanted.order_ref === null || made.order_ref == null || wanted.order_ref === made.order_ref) &&
    day >= wanted.from_day &&
    day <= wanted.to_day
  );
}

const DAY = 86_400_000;
const MOST_DAYS = 30;
const INSERT = `INSERT INTO fill_void (uid, account_id, instrument_id, import_id, import_row, fill_uid, side, quantity, price, from_day, to_day, order_ref)
  VALUES (:uid, :account, :instrument_id, :batch, :row, :fill, :side, :quantity, :price, :from_day, :to_day, :order_ref)`;
const OF_ACCOUNT = `SELECT uid, fill_uid AS fill, instrument_id, side, quantity, price, from_day, to_day, order_ref FROM fill_void
  WHERE account_id = ? AND import_id <> ? AND NOT EXISTS (SELECT 1 FROM fill WHERE fill.uid = fill_uid)`;
/** The same order in the same file, of the same day. Wherever the one that was taken back was moved, this comes to where it came to. */
const BOOKED = `SELECT new.uid FROM fill AS old JOIN fill AS new ON new.import_id = :batch AND new.account_id = :account
    AND new.instrument_id = :instrument AND new.side = :side AND new.order_ref = old.order_ref AND new.binned_at IS NULL
    AND abs(new.at - :at) < 86400000
  WHERE old.uid = :fill AND NOT EXISTS (SELECT 1 FROM fill_succession WHERE new_uid = new.uid) ORDER BY new.at, new.seq, new.uid LIMIT 1`;

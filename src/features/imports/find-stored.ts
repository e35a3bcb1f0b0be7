import type { Connection } from '../../db/connection.ts';
import { hashUid } from '../../db/hash-uid.ts';
import { prepared } from '../../db/prepared.ts';
import { editedFields } from '../../ledger/edited-fields.ts';
import type { Identity } from './identify.ts';
import { isOtherFile, type Near, nearestByHand } from './is-alike.ts';
import type { MadeFill } from './make-fill.ts';
import type { Routed } from './route-accounts.ts';
import { createTally } from './tally.ts';

/** A fill of the journal that a row of a file is, or seems to be. */
export interface Stored {
  readonly id: number;
  readonly uid: string;
  readonly binned: boolean;
  readonly snapshot: boolean;
  readonly import: string | null;
  readonly importId: number | null;
  readonly fileName: string | null;
  readonly at: number;
  readonly seq: number;
}

interface Found extends Stored, Near {
  readonly identity: string;
  readonly side: string;
  readonly instrument_id: number;
}

interface Looking {
  readonly batch: number;
  readonly importer: string;
  /** Called before fills are looked for by uid: what finds them may have been put aside. */
  readyToFind(): void;
}

/** Looks for what is stored already: surely, by identity; or, where that says nothing, by what the fill is. */
export function createStored(sql: Connection, { batch, importer, readyToFind }: Looking) {
  const matched = new Set<string>();
  const seen = createTally();
  const others = new Map<number, boolean>();
  const days = new Map<string, readonly Found[]>();
  const hadNone = prepared(sql, 'SELECT 1 FROM fill LIMIT 1').get() === undefined;
  /** No fill was stored before, and none of this file was looked for. */
  let isFirst = hadNone;
  const hasMoved = prepared(sql, 'SELECT 1 FROM fill WHERE moved = 1 LIMIT 1').get() !== undefined;

  return {
    same,
    /** It, in the account or wherever it was moved since; whatever else was changed, and in the bin as well. */
    known({ uid, identity }: Identity): Stored | undefined {
      // Where no fill was before only those of this file can be meant, and most stand in it once: that is known without looking.
      const isNew = isFirst && (identity.startsWith('c:') || seen(uid) === 1);
      return isNew ? undefined : same(uid);
    },
    /**
     * What was moved into the account of the file, and so has the name that it got in another: of the account that the file is of, or as
     * this is in all that was not changed by hand. Two brokers may give one number.
     */
    async movedHere({ identity }: Identity, { id, homes }: Routed, make: () => Promise<MadeFill>): Promise<Stored | undefined> {
      if (!hasMoved) return undefined;
      const found = prepared<[number, string], Raw>(sql, MOVED)
        .all(id, identity)
        .map((raw) => shown(raw) as Found);
      const own = found.find(({ uid }) => homes.some((home) => hashUid(home, identity) === uid));
      if (own || found.length === 0) return own;
      const made = await make();
      return found.find((each) => isLikeMade(sql, each, made));
    },
    /** Entered by hand, or from a file of another format. */
    alike(made: MadeFill, date: string): { readonly stored: Stored; readonly by: 'hand' | 'other' } | undefined {
      const free = around(made).filter(({ uid, side }) => side === made.side && !matched.has(uid));
      if (free.length === 0) return undefined;
      const fill = { ...made, date };
      const found = nearestByHand(free, fill) ?? free.find((near) => isOtherFile(near, fill, importer));
      if (found === undefined) return undefined;
      if (found.quantity === fill.quantity) matched.add(found.uid);
      return { stored: found, by: found.byHand ? 'hand' : 'other' };
    },
  };

  function same(uid: string): Stored | undefined {
    readyToFind();
    isFirst = false;
    return shown(prepared<[string], Raw>(sql, BY_UID).get(uid));
  }

  /** Of its day, of the one before and of the one after: wherever its zone is, its date is one of them. */
  function around(fill: MadeFill): readonly Found[] {
    if (!hasOthers(fill.account_id)) return [];
    const day = Math.floor(fill.at / DAY);
    const [before, own, after] = [dayOf(fill, day - 1), dayOf(fill, day), dayOf(fill, day + 1)];
    return before.length + after.length === 0 ? own : [...before, ...own, ...after];
  }

  /** Read once for all fills of a file: of one day there may be thousands. What the same format brought is named as this would be. */
  function dayOf({ account_id, instrument_id }: MadeFill, day: number): readonly Found[] {
    const key = `${account_id} ${instrument_id} ${day}`;
    const known = days.get(key);
    if (known) return known;
    if (days.size >= MOST_DAYS) days.clear();
    const wanted = { account: account_id, instrument: instrument_id, batch, from: day * DAY, to: (day + 1) * DAY - 1 };
    const found = prepared<[typeof wanted], Raw>(sql, OF_DAY)
      .all(wanted)
      .map((raw) => shown(raw) as Found)
      .filter((near) => (near.byHand ? !near.binned : near.importer !== importer));
    days.set(key, found);
    return found;
  }

  /** In an account that had nothing by hand and nothing of another format, nothing can be alike. */
  function hasOthers(account: number): boolean {
    if (hadNone) return false;
    const known = others.get(account);
    if (known !== undefined) return known;
    const has = prepared<[object], number>(sql, HAS_OTHERS).pluck().get({ account, batch, importer }) === 1;
    others.set(account, has);
    return has;
  }
}

const isLikeMade = (sql: Connection, stored: Found, made: MadeFill): boolean => {
  const own = editedFields({ sql }, stored.uid);
  return (['instrument_id', 'side', 'quantity', 'at'] as const).every((field) => own.has(field) || stored[field] === made[field]);
};

interface Raw {
  readonly [column: string]: unknown;
}

function shown(raw: Raw | undefined): Found | undefined {
  if (raw === undefined) return undefined;
  return { ...raw, binned: raw.binned === 1, snapshot: raw.snapshot === 1, byHand: raw.byHand === 1 } as unknown as Found;
}

const COLUMNS = `fill.id, fill.uid, fill.binned_at IS NOT NULL AS binned, fill.snapshot, import_batch.uid AS import, fill.import_id AS importId,
  import_batch.file_name AS fileName, import_batch.importer, fill.identity, fill.identity LIKE 'm:%' AS byHand, fill.side, fill.quantity, fill.instrument_id,
  fill.price, fill.order_ref AS "order", fill.execution_ref AS execution, fill.at, fill.seq, fill.precision, fill.zone, fill.at_text AS text
  FROM fill LEFT JOIN import_batch ON import_batch.id = fill.import_id`;
const BY_UID = `SELECT ${COLUMNS} WHERE fill.uid = ?`;
const HAS_OTHERS = `SELECT EXISTS (SELECT 1 FROM fill WHERE import_id IS NULL AND account_id = :account) OR EXISTS (
  SELECT 1 FROM import_batch WHERE importer <> :importer AND id <> :batch
    AND EXISTS (SELECT 1 FROM fill WHERE import_id = import_batch.id AND account_id = :account))`;
const MOVED = `SELECT ${COLUMNS} WHERE fill.account_id = ? AND fill.identity = ? AND fill.moved = 1 ORDER BY fill.id`;
const ofDay = (
  binned: string,
) => `SELECT ${COLUMNS} WHERE fill.account_id = :account AND fill.instrument_id = :instrument AND fill.binned_at ${binned}
  AND fill.import_id IS NOT :batch AND fill.at BETWEEN :from AND :to`;
/** Both have an index of their own. */
const OF_DAY = `SELECT * FROM (${ofDay('IS NULL')} UNION ALL ${ofDay('IS NOT NULL')}) ORDER BY at, seq, uid`;
const DAY = 86_400_000;
/** So many days of instruments are held at once. */
const MOST_DAYS = 1000;

import type { Connection } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';
import { isOtherFile, type Near, nearestByHand } from './is-alike.ts';
import type { MadeFill } from './make-fill.ts';

/** A fill of the journal that a row of a file is, or seems to be. */
export interface Stored {
  readonly id: number;
  readonly uid: string;
  readonly binned: boolean;
  readonly snapshot: boolean;
  readonly import: string | null;
  readonly fileName: string | null;
  readonly at: number;
  readonly seq: number;
}

interface Found extends Stored, Near {
  readonly identity: string;
  readonly side: string;
}

/** Looks for what is stored already: surely, by identity; or, where that says nothing, by what the fill is. */
export function createStored(sql: Connection, { batch, importer }: { batch: number; importer: string }) {
  const matched = new Set<string>();
  const older = new Map<number, boolean>();
  const days = new Map<string, readonly Found[]>();

  return {
    same: (uid: string): Stored | undefined => shown(prepared<[string], Raw>(sql, BY_UID).get(uid)),
    /** Its name was made in another account, from which it was moved here since: whatever else was changed, and in the bin as well. */
    moved: (account: number, identity: string): Stored | undefined =>
      hasOlder(account) ? shown(prepared<[number, string], Raw>(sql, MOVED).get(account, identity)) : undefined,
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

  /** Of its day, of the one before and of the one after: wherever its zone is, its date is one of them. */
  function around(fill: MadeFill): readonly Found[] {
    if (!hasOlder(fill.account_id)) return [];
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

  /** In an account that was empty before, nothing can be alike. */
  function hasOlder(account: number): boolean {
    const known = older.get(account);
    if (known !== undefined) return known;
    const found = prepared<[number, number]>(sql, 'SELECT 1 FROM fill WHERE account_id = ? AND import_id IS NOT ? LIMIT 1').get(
      account,
      batch,
    );
    older.set(account, found !== undefined);
    return found !== undefined;
  }
}

interface Raw {
  readonly [column: string]: unknown;
}

function shown(raw: Raw | undefined): Found | undefined {
  if (raw === undefined) return undefined;
  return { ...raw, binned: raw.binned === 1, snapshot: raw.snapshot === 1, byHand: raw.byHand === 1 } as unknown as Found;
}

const COLUMNS = `fill.id, fill.uid, fill.binned_at IS NOT NULL AS binned, fill.snapshot, import_batch.uid AS import,
  import_batch.file_name AS fileName, import_batch.importer, fill.identity, fill.identity LIKE 'm:%' AS byHand, fill.side, fill.quantity,
  fill.price, fill.order_ref AS "order", fill.execution_ref AS execution, fill.at, fill.seq, fill.precision, fill.zone, fill.at_text AS text
  FROM fill LEFT JOIN import_batch ON import_batch.id = fill.import_id`;
const BY_UID = `SELECT ${COLUMNS} WHERE fill.uid = ?`;
const MOVED = `SELECT ${COLUMNS} WHERE fill.account_id = ? AND fill.identity = ? AND fill.moved = 1 LIMIT 1`;
const ofDay = (
  binned: string,
) => `SELECT ${COLUMNS} WHERE fill.account_id = :account AND fill.instrument_id = :instrument AND fill.binned_at ${binned}
  AND fill.import_id IS NOT :batch AND fill.at BETWEEN :from AND :to`;
/** Both have an index of their own. */
const OF_DAY = `SELECT * FROM (${ofDay('IS NULL')} UNION ALL ${ofDay('IS NOT NULL')}) ORDER BY at, seq, uid`;
const DAY = 86_400_000;
/** So many days of instruments are held at once. */
const MOST_DAYS = 1000;

import type { Connection } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';
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

interface Near extends Stored {
  readonly byHand: boolean;
  readonly importer: string | null;
  readonly quantity: string;
  readonly price: string | null;
  readonly order: string | null;
  readonly execution: string | null;
  readonly precision: string;
}

/** Looks for what is stored already: surely, by identity; or, where that says nothing, by what the fill is. */
export function createStored(sql: Connection, { batch, importer }: { batch: number; importer: string }) {
  const matched = new Set<string>();
  const older = new Map<number, boolean>();

  return {
    same: (uid: string): Stored | undefined => shown(prepared<[string], Raw>(sql, BY_UID).get(uid)),
    /** Entered by hand: the same side and quantity within five minutes. From a file of another format: also at the same price, or of the same order. */
    alike(fill: MadeFill): { readonly stored: Stored; readonly by: 'hand' | 'other' } | undefined {
      if (!hasOlder(fill.account_id)) return undefined;
      const span = DAY;
      const near = prepared<[number, number, string, number, number, number], Raw>(sql, NEAR)
        .all(fill.account_id, fill.instrument_id, fill.side, batch, fill.at - span, fill.at + span)
        .map((raw) => shown(raw) as Near);
      const free = near.filter(({ uid }) => !matched.has(uid));
      const found = free.find((each) => isByHand(each, fill)) ?? free.find((each) => isOtherFile(each, fill, importer));
      if (found === undefined) return undefined;
      if (found.quantity === fill.quantity) matched.add(found.uid);
      return { stored: found, by: found.byHand ? 'hand' : 'other' };
    },
  };

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

const isByHand = (near: Near, fill: MadeFill) => near.byHand && near.quantity === fill.quantity && isClose(near, fill, FIVE_MINUTES);

/** An order file says in one row what a fill file says in several; so does a fill what was matched in pieces. */
function isOtherFile(near: Near, fill: MadeFill, importer: string): boolean {
  if (near.byHand || near.importer === null || near.importer === importer) return false;
  if (near.execution !== null && near.execution === fill.execution_ref) return true;
  if (near.order !== null && fill.order_ref != null) return near.order === fill.order_ref;
  return near.quantity === fill.quantity && near.price === (fill.price ?? null) && isClose(near, fill, MINUTE);
}

function isClose(near: Near, fill: MadeFill, within: number): boolean {
  if (near.precision === 'day' || fill.precision === 'day') return Math.floor(near.at / DAY) === Math.floor(fill.at / DAY);
  return Math.abs(near.at - fill.at) <= within;
}

interface Raw {
  readonly [column: string]: unknown;
}

function shown(raw: Raw | undefined): Near | undefined {
  if (raw === undefined) return undefined;
  return { ...raw, binned: raw.binned === 1, snapshot: raw.snapshot === 1, byHand: raw.byHand === 1 } as unknown as Near;
}

const COLUMNS = `fill.id, fill.uid, fill.binned_at IS NOT NULL AS binned, fill.snapshot, import_batch.uid AS import,
  import_batch.file_name AS fileName, import_batch.importer, fill.identity LIKE 'm:%' AS byHand, fill.quantity, fill.price,
  fill.order_ref AS "order", fill.execution_ref AS execution, fill.at, fill.seq, fill.precision
  FROM fill LEFT JOIN import_batch ON import_batch.id = fill.import_id`;
const BY_UID = `SELECT ${COLUMNS} WHERE fill.uid = ?`;
const NEAR = `SELECT ${COLUMNS} WHERE fill.account_id = ? AND fill.instrument_id = ? AND fill.binned_at IS NULL AND fill.side = ?
  AND fill.import_id IS NOT ? AND fill.at BETWEEN ? AND ? ORDER BY fill.at, fill.seq, fill.uid`;
const MINUTE = 60_000;
const FIVE_MINUTES = 5 * MINUTE;
const DAY = 86_400_000;

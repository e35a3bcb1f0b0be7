import type { Connection } from '../db/connection.ts';
import type { WriteContext } from '../db/context.ts';
import { prepared } from '../db/prepared.ts';
import { forgetOrders, restoreOrders } from './complete-order.ts';
import { forgetSnapshots, restoreSnapshots } from './complete-snapshot.ts';
import { handOnAnchors } from './hand-on-anchors.ts';
import { handOnCorrected, unvoidFills } from './void-fill.ts';
import { updateFill } from './write-fills.ts';

/**
 * Takes back all that an import brought. What was said on a trade that lives on goes on with its other fills; where a trade goes
 * as a whole its words stay and wait: its fills come back under the same names.
 */
export function removeImport({ sql }: Pick<WriteContext, 'sql'>, batch: number): number {
  unvoidFills(sql, batch);
  handOnCorrected(sql, batch);
  restoreSnapshots(sql, batch);
  forgetSnapshots(sql, batch);
  restoreOrders(sql, batch);
  forgetOrders(sql, batch);
  keepFillsOfHand(sql, batch);
  handOnAnchors(sql, prepared<[number], string>(sql, 'SELECT uid FROM fill WHERE import_id = ?').pluck().all(batch));
  prepared(sql, 'DELETE FROM fill_allocation WHERE fill_id IN (SELECT id FROM fill WHERE import_id = ?)').run(batch);
  const { changes } = prepared(sql, 'DELETE FROM fill WHERE import_id = ?').run(batch);
  for (const table of ['cash_event', 'corporate_action', 'broker_order', 'checkpoint'] as const) {
    prepared(sql, `DELETE FROM ${table} WHERE import_id = ?`).run(batch);
  }
  prepared(sql, 'DELETE FROM import_batch WHERE id = ?').run(batch);
  return changes;
}

/** A fill that took the place of one entered by hand was there before the import: it stays as one entered by hand. */
function keepFillsOfHand(sql: Connection, batch: number): void {
  for (const uid of prepared<[number], string>(sql, MATCHED).pluck().all(batch))
    updateFill({ sql }, uid, { import_id: null, import_row: null, import_leg: null, identity: `m:${uid}` });
}
const MATCHED = `SELECT uid FROM fill WHERE import_id = ?
  AND EXISTS (SELECT 1 FROM fill_succession WHERE new_uid = fill.uid AND reason = 'manual_matched')`;

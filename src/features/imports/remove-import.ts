import type { WriteContext } from '../../db/context.ts';
import { prepared } from '../../db/prepared.ts';

/** Takes back all that an import brought. Words stay where they are and wait: their fills come back under the same names. */
export function removeImport({ sql }: WriteContext, batch: number): number {
  prepared(sql, 'DELETE FROM fill_allocation WHERE fill_id IN (SELECT id FROM fill WHERE import_id = ?)').run(batch);
  const { changes } = prepared(sql, 'DELETE FROM fill WHERE import_id = ?').run(batch);
  for (const table of ['cash_event', 'corporate_action', 'broker_order', 'checkpoint'] as const) {
    prepared(sql, `DELETE FROM ${table} WHERE import_id = ?`).run(batch);
  }
  prepared(sql, 'DELETE FROM import_batch WHERE id = ?').run(batch);
  return changes;
}

import type { Connection } from '../db/connection.ts';
import { eraseRows } from '../db/recorder/erase-rows.ts';

/** An answer is given again for so long: after that nothing of it needs to be kept. */
const ANSWERED = 30 * 86_400_000;

/** Erases fills that are in the bin, with what was said about them and all earlier versions of both. There is no way back. */
export function purgeFills(sql: Connection, fills: readonly { id: number; uid: string }[], now: number): void {
  sql.prepare('DELETE FROM answered_request WHERE at < ?').run(now - ANSWERED);
  const [ids, uids] = [fills.map(({ id }) => id), fills.map(({ uid }) => uid)];
  const parts = column<string>(sql, 'SELECT leg_uid FROM fill_allocation WHERE fill_id IN (SELECT value FROM json_each(?))', ids);
  const anchors = [...uids, ...parts];
  const corrections = column<string>(sql, CORRECTIONS, uids);
  const annotations = column<number>(sql, 'SELECT id FROM annotation WHERE anchor_uid IN (SELECT value FROM json_each(?))', anchors);
  eraseRows(sql, [
    ...['annotation_tag', 'annotation_tick', 'annotation_field', 'annotation_image'].map((table) => ({
      table,
      column: 'annotation_id',
      values: annotations,
    })),
    { table: 'annotation', column: 'id', values: annotations },
    { table: 'trade_group_member', column: 'anchor_uid', values: anchors },
    { table: 'fill_allocation', column: 'fill_id', values: ids },
    { table: 'fill_succession', column: 'old_uid', values: uids },
    { table: 'fill_succession', column: 'new_uid', values: uids },
    { table: 'fill_void', column: 'uid', values: corrections },
    { table: 'fill', column: 'uid', values: uids },
  ]);
}

const column = <T>(sql: Connection, text: string, values: readonly (string | number)[]): T[] =>
  sql.prepare<[string], T>(text).pluck().all(JSON.stringify(values));
/** A cancellation is a fact of its own file and stays, for the fill that may come again; but not what it corrected in the fill. */
const CORRECTIONS = `SELECT DISTINCT row_key FROM row_change WHERE table_name = 'fill_void'
  AND after ->> '$.fill_uid' IN (SELECT value FROM json_each(?)) AND after ->> '$.corrected' IS NOT NULL`;

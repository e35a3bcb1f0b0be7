import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import { passTradeAnchorsOn } from './anchors.ts';
import { deleteFills } from './write-fills.ts';

type Reason = 'redo' | 'correction' | 'manual_matched';

/** A stored fill takes the place of another, which goes: what was said on the old one is said on the new. */
export function succeedFill(sql: Connection, { from, to, reason, uid }: { from: string; to: string; reason: Reason; uid: string }): void {
  passTradeAnchorsOn(sql, from, to);
  prepared(sql, "UPDATE annotation SET anchor_uid = ? WHERE anchor_uid = ? AND anchor_kind = 'exit'").run(to, from);
  prepared(sql, 'INSERT INTO fill_succession (uid, old_uid, new_uid, reason) VALUES (?, ?, ?, ?)').run(uid, from, to, reason);
  deleteFills({ sql }, [from]);
}

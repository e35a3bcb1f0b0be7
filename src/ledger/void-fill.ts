import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import { passTradeAnchorsOn } from './anchors.ts';
import { handOnAnchors } from './hand-on-anchors.ts';
import { updateFill } from './write-fills.ts';

interface Voiding {
  readonly fill: string;
  /** The uid of the void. */
  readonly by: string;
  /** What the broker booked in its place, with the uid that notes it; null: nothing. */
  readonly replacement: { readonly fill: string; readonly uid: string } | null;
  readonly at: number;
}

/** A fill that the broker took back goes into the bin. What was said on it goes to what was booked in its place, or on with its trade. */
export function voidFill(sql: Connection, { fill, by, replacement, at }: Voiding): void {
  if (replacement === null) handOnAnchors(sql, [fill]);
  else {
    passOn(sql, fill, replacement.fill);
    const insert = "INSERT INTO fill_succession (uid, old_uid, new_uid, reason) VALUES (?, ?, ?, 'correction')";
    prepared(sql, insert).run(replacement.uid, fill, replacement.fill);
  }
  updateFill({ sql }, fill, { binned_at: at, binned_as: by });
}

/** The voids of an import no longer hold: what they met is as it was before. */
export function unvoidFills(sql: Connection, batch: number): void {
  for (const { fill, replacement } of prepared<[number], { fill: string; replacement: string | null }>(sql, MET).all(batch)) {
    if (replacement !== null) {
      passOn(sql, replacement, fill);
      prepared(sql, "DELETE FROM fill_succession WHERE old_uid = ? AND reason = 'correction'").run(fill);
    }
    updateFill({ sql }, fill, { binned_at: null, binned_as: null });
  }
  prepared(sql, 'DELETE FROM fill_void WHERE import_id = ?').run(batch);
}

function passOn(sql: Connection, from: string, to: string): void {
  passTradeAnchorsOn(sql, from, to);
  prepared(sql, "UPDATE annotation SET anchor_uid = ? WHERE anchor_uid = ? AND anchor_kind = 'exit'").run(to, from);
}

const MET = `SELECT fill.uid AS fill, new_uid AS replacement FROM fill_void JOIN fill ON fill.uid = fill_void.fill_uid AND binned_as = fill_void.uid
  LEFT JOIN fill_succession ON old_uid = fill.uid AND reason = 'correction' WHERE fill_void.import_id = ?`;

import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import type { FillRow } from '../db/rows.ts';
import { editedFields } from './edited-fields.ts';
import { type FillChanges, updateFill } from './write-fills.ts';

interface Completing {
  readonly fill: string;
  /** Notes what it was. */
  readonly uid: string;
  /** With the import that says how it ended: it is of that one from now on. */
  readonly changes: FillChanges;
}

/** A later file says how it ended what an earlier one had while it was open or pending. What it was is kept, for the day the later is taken back. */
export function completeSnapshot(sql: Connection, { fill, uid, changes }: Completing): void {
  const was = prepared<[string], FillRow>(sql, 'SELECT * FROM fill WHERE uid = ?').get(fill);
  prepared(sql, INSERT).run({ uid, fill, was: JSON.stringify(was) });
  updateFill({ sql }, fill, changes);
}

/**
 * Snapshots that an import completed are of the earlier one again, as that had them, but for what the user changed. What lies in the bin
 * stays there: a third one may have put it there. The uids of those.
 */
export function restoreSnapshots(sql: Connection, batch: number, among: (uid: string) => boolean = () => true): Set<string> {
  const restored = new Set<string>();
  for (const { fill, was } of prepared<[number], { fill: string; was: string }>(sql, COMPLETED).all(batch)) {
    if (!among(fill)) continue;
    const kept = new Set<string>([...STAYS, ...editedFields({ sql }, fill)]);
    updateFill({ sql }, fill, Object.fromEntries(Object.entries(JSON.parse(was) as FillRow).filter(([field]) => !kept.has(field))));
    prepared(sql, "DELETE FROM fill_succession WHERE new_uid = ? AND reason = 'snapshot'").run(fill);
    restored.add(fill);
  }
  return restored;
}

/** What an import had while it was open or pending and a later one completed: as it was then. */
export function completedSnapshots(sql: Connection, batch: number): FillRow[] {
  return prepared<[number], string>(sql, BEFORE)
    .pluck()
    .all(batch)
    .map((was) => JSON.parse(was) as FillRow);
}

/** The import that had it is made again: what it was is read otherwise now. */
export function rereadSnapshot(sql: Connection, was: FillRow): void {
  prepared(sql, "UPDATE fill_succession SET was = ? WHERE new_uid = ? AND reason = 'snapshot'").run(JSON.stringify(was), was.uid);
}

/** Before an import goes: what a later one completed of its snapshots stays with that. */
export function forgetSnapshots(sql: Connection, batch: number): void {
  prepared(sql, "DELETE FROM fill_succession WHERE reason = 'snapshot' AND was ->> 'import_id' = ?").run(batch);
}

const STAYS = ['id', 'uid', 'book', 'moved', 'binned_at', 'binned_as'] satisfies (keyof FillRow)[];
const INSERT = "INSERT INTO fill_succession (uid, old_uid, new_uid, reason, was) VALUES (:uid, :fill, :fill, 'snapshot', :was)";
const BEFORE = "SELECT was FROM fill_succession WHERE reason = 'snapshot' AND was ->> 'import_id' = ?";
const COMPLETED = `SELECT new_uid AS fill, was FROM fill_succession JOIN fill ON fill.uid = new_uid
  WHERE reason = 'snapshot' AND fill.import_id = ? ORDER BY fill_succession.id`;

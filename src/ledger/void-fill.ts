import type { Connection } from '../db/connection.ts';
import { prepared } from '../db/prepared.ts';
import type { FillRow } from '../db/rows.ts';
import { passTradeAnchorsOn } from './anchors.ts';
import { handOnAnchors } from './hand-on-anchors.ts';
import { type FillChanges, updateFill } from './write-fills.ts';

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

/**
 * What was booked under the very number of what was taken back is that fill, brought up to date. It stays of the import and of the row
 * that brought it, and what it was is kept with the void.
 */
export function correctFill(sql: Connection, { fill, by, changes }: { fill: string; by: string; changes: FillChanges }): void {
  const stored = prepared<[string], FillRow>(sql, FILL).get(fill) as FillRow;
  const fields = (Object.keys(changes) as (keyof FillChanges)[]).filter((field) => (changes[field] ?? null) !== stored[field]);
  const corrected = Object.fromEntries(fields.map((field) => [field, [stored[field], changes[field] ?? null]]));
  prepared(sql, 'UPDATE fill_void SET corrected = ? WHERE uid = ?').run(JSON.stringify(corrected), by);
  updateFill({ sql }, fill, withoutPlace(changes));
}

/** By fill, what files corrected that are not its own. */
export function correctedFields(sql: Connection): ReadonlyMap<string, ReadonlySet<string>> {
  const all = prepared<[], Correction>(sql, 'SELECT fill_uid AS fill, corrected FROM fill_void WHERE corrected IS NOT NULL').all();
  return new Map(all.map(({ fill, corrected }) => [fill, new Set(Object.keys(JSON.parse(corrected)))]));
}

/** Before an import goes: what a later one corrected in its fills is of that one from now on, and stays with it. */
export function handOnCorrected(sql: Connection, batch: number): void {
  for (const { uid, fill, later, row, leg } of prepared<[number, number], HandedOn>(sql, CORRECTED_BY_OTHERS).all(batch, batch)) {
    updateFill({ sql }, fill, { import_id: later, import_row: row, import_leg: leg });
    prepared(sql, 'UPDATE fill_void SET corrected = NULL WHERE uid = ?').run(uid);
  }
}

/** The voids of an import no longer hold: what they met is as it was before, but for what was changed in it since. */
export function unvoidFills(sql: Connection, batch: number, but: ReadonlySet<string> = new Set()): void {
  for (const { fill, replacement } of prepared<[number], { fill: string; replacement: string | null }>(sql, MET).all(batch)) {
    if (replacement !== null) {
      passOn(sql, replacement, fill);
      prepared(sql, "DELETE FROM fill_succession WHERE old_uid = ? AND reason = 'correction'").run(fill);
    }
    updateFill({ sql }, fill, { binned_at: null, binned_as: null });
  }
  for (const { fill, corrected } of prepared<[number], Correction>(sql, CORRECTED).all(batch)) {
    const now = prepared<[string], FillRow>(sql, FILL).get(fill) as FillRow;
    const fields = Object.entries(JSON.parse(corrected) as Record<keyof FillChanges, [was: never, became: unknown]>);
    const same = fields.filter(([field, [, became]]) => now[field as keyof FillChanges] === became);
    updateFill({ sql }, fill, withoutPlace(Object.fromEntries(same.map(([field, [was]]) => [field, was]))));
  }
  for (const uid of prepared<[number], string>(sql, OF_IMPORT).pluck().all(batch))
    if (!but.has(uid)) prepared(sql, 'DELETE FROM fill_void WHERE uid = ?').run(uid);
}

/** The voids of an import whose fill the user has brought back from the bin. */
export const restoredVoids = (sql: Connection, batch: number): ReadonlySet<string> =>
  new Set(prepared<[number], string>(sql, RESTORED).pluck().all(batch));

function withoutPlace({ import_id: _, import_row: __, import_leg: ___, ...changes }: FillChanges): FillChanges {
  return changes;
}

interface Correction {
  readonly fill: string;
  readonly corrected: string;
}
interface HandedOn {
  readonly uid: string;
  readonly fill: string;
  readonly later: number;
  readonly row: number;
  readonly leg: number;
}

function passOn(sql: Connection, from: string, to: string): void {
  passTradeAnchorsOn(sql, from, to);
  prepared(sql, "UPDATE annotation SET anchor_uid = ? WHERE anchor_uid = ? AND anchor_kind = 'exit'").run(to, from);
}

const FILL = 'SELECT * FROM fill WHERE uid = ?';
const MET = `SELECT fill.uid AS fill, new_uid AS replacement FROM fill_void JOIN fill ON fill.uid = fill_void.fill_uid AND binned_as = fill_void.uid
  LEFT JOIN fill_succession ON old_uid = fill.uid AND reason = 'correction' WHERE fill_void.import_id = ?`;
const OF_IMPORT = 'SELECT uid FROM fill_void WHERE import_id = ?';
const RESTORED = `SELECT fill_void.uid FROM fill_void JOIN fill ON fill.uid = fill_uid
  WHERE fill_void.import_id = ? AND corrected IS NULL AND binned_as IS NOT fill_void.uid`;
const CORRECTED = `SELECT fill_uid AS fill, corrected FROM fill_void JOIN fill ON fill.uid = fill_uid
  WHERE fill_void.import_id = ? AND corrected IS NOT NULL ORDER BY fill_void.id DESC`;
const placed = (column: string) => `coalesce(corrected ->> '$.${column}[1]', fill.${column})`;
/** Of several that corrected one fill, the first. */
const CORRECTED_BY_OTHERS = `SELECT fill_void.uid, fill_uid AS fill, fill_void.import_id AS later, min(fill_void.id),
    ${placed('import_row')} AS row, ${placed('import_leg')} AS leg
  FROM fill_void JOIN fill ON fill.uid = fill_uid
  WHERE corrected IS NOT NULL AND fill.import_id = ? AND fill_void.import_id <> ? GROUP BY fill_uid`;

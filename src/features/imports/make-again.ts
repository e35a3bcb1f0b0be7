import type { RedoReport } from '../../contract/imports.ts';
import type { WriteContext } from '../../db/context.ts';
import { prepared } from '../../db/prepared.ts';
import type { FillRow } from '../../db/rows.ts';
import type { FillFact } from '../../importers/facts.ts';
import { completedSnapshots, rereadSnapshot, restoreSnapshots } from '../../ledger/complete-snapshot.ts';
import { BY_HAND, editedFields } from '../../ledger/edited-fields.ts';
import { correctedFields, restoredVoids, unvoidFills } from '../../ledger/void-fill.ts';
import { deleteFills, updateFill } from '../../ledger/write-fills.ts';
import type { MadeFill } from './make-fill.ts';
import { MOST_CHANGES } from './most-changes.ts';
import { createOthersAgain } from './others-again.ts';
import { shownValue } from './shown-value.ts';

type Change = RedoReport['changes'][number];
export type Again = ReturnType<typeof createAgain>;

/**
 * The fills an import brought, to be met again by their row. Each keeps its name, so what was said on it stays; what the user has
 * set in it since stays too.
 */
export function createAgain(context: WriteContext, batch: number) {
  const { sql } = context;
  // What the user brought back from the bin stays with him: its void is known, and not met anew.
  unvoidFills(sql, batch, restoredVoids(sql, batch));
  const stored = new Map(
    prepared<[number], FillRow>(sql, 'SELECT * FROM fill WHERE import_id = ?')
      .all(batch)
      .map((row) => [place(row.import_row, row.import_leg), row]),
  );
  const completed = new Map(completedSnapshots(sql, batch).map((was) => [place(was.import_row, was.import_leg), was]));
  const corrected = correctedFields(sql);
  const wasReversed = isFalling([...stored.values()]);
  const counts = { same: 0, changed: 0, kept: 0, gone: 0 };
  const changes: Change[] = [];
  const removed = new Set(
    prepared<[number], { row: number; leg: number }>(sql, REMOVED)
      .all(batch)
      .map(({ row, leg }) => place(row, leg)),
  );
  const others = createOthersAgain(sql, batch);
  counts.kept += others.edited;

  return {
    others,
    counts,
    changes,
    find: (fact: FillFact) => stored.get(place(fact.row, fact.leg ?? 0)),
    /** As it was before a later import said how it ended. */
    completed: (fact: FillFact) => completed.get(place(fact.row, fact.leg ?? 0)),
    /** It stays as the later says, and is as this one reads it now once that is taken back. */
    reread(was: FillRow, made: MadeFill): void {
      counts.same += 1;
      rereadSnapshot(sql, { ...was, ...made, uid: was.uid, identity: was.identity });
    },
    /** Whether the user removed the fill of this row since: it stays out. */
    leavesOut(fact: FillFact): boolean {
      const isRemoved = removed.has(place(fact.row, fact.leg ?? 0));
      if (isRemoved) counts.kept += 1;
      return isRemoved;
    },
    /** Its place among fills of its moment stays: it may have been found beside those of another file. Unless the file turns out to run the other way. */
    seqOf: (before: FillRow, seq: number, isReversed: boolean): number =>
      wasReversed === null || wasReversed === isReversed ? before.seq : seq,
    update(before: FillRow, made: MadeFill, symbol: string): void {
      stored.delete(place(before.import_row, before.import_leg));
      const { uid: _, identity: __, ...after } = made;
      const differing = (Object.keys(after) as (keyof typeof after)[]).filter((field) => (after[field] ?? null) !== before[field]);
      const own = differing.length === 0 ? new Set<string>() : editedFields(context, before.uid);
      counts.kept += differing.filter((field) => own.has(field)).length;
      const changed = differing.filter((field) => !own.has(field) && !corrected.get(before.uid)?.has(field));
      if (changed.length === 0) {
        counts.same += 1;
        return;
      }
      counts.changed += 1;
      for (const field of changed.filter((each) => !QUIET.has(each))) {
        if (changes.length < MOST_CHANGES)
          changes.push({
            is: 'fill',
            row: made.import_row ?? 0,
            leg: made.import_leg ?? 0,
            symbol,
            field,
            before: shownValue(sql, field, before[field]),
            after: shownValue(sql, field, after[field]),
          });
      }
      updateFill(context, before.uid, Object.fromEntries(changed.map((field) => [field, after[field]])));
    },
    /** What the file does not bring any more goes; its words go on with their trade. */
    finish(): void {
      const left = new Set([...stored.values()].map(({ uid }) => uid));
      const restored = restoreSnapshots(sql, batch, (uid) => left.has(uid));
      const gone = [...left].filter((uid) => !restored.has(uid));
      counts.gone = gone.length;
      deleteFills(context, gone);
    },
  };
}

/** Whether rows further down were taken to be earlier; null: no two are of one moment, so it makes no difference. */
function isFalling(fills: readonly FillRow[]): boolean | null {
  const rows = fills.toSorted((a, b) => (a.import_row ?? 0) - (b.import_row ?? 0));
  const at = rows.findIndex((fill, i) => fill.at === rows[i + 1]?.at && fill.import_row !== rows[i + 1]?.import_row);
  const [first, second] = [rows[at], rows[at + 1]];
  return first && second ? second.seq < first.seq : null;
}

const place = (row: number | null, leg: number | null): string => `${row}:${leg}`;
const REMOVED = `SELECT before ->> 'import_row' AS row, before ->> 'import_leg' AS leg
  FROM row_change JOIN change_set ON change_set.id = change_set_id
  WHERE table_name = 'fill' AND operation = 'delete' AND before ->> 'import_id' = ? AND ${BY_HAND}`;
/** What nobody reads as a change of his fill. */
const QUIET = new Set(['seq', 'snapshot', 'rate_source', 'at_text', 'instrument_text']);

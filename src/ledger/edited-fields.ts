import type { WriteContext } from '../db/context.ts';
import { prepared } from '../db/prepared.ts';

/** What the user changed by hand in a fill or an order since its import, by the record of changes. */
export function editedFields({ sql }: Pick<WriteContext, 'sql'>, uid: string, table: 'fill' | 'broker_order' = 'fill'): Set<string> {
  const rows = prepared<[string, string], { before: string; after: string }>(sql, EDITS).all(table, uid);
  const fields = rows.flatMap(({ before, after }) => {
    const [old, now] = [JSON.parse(before) as Record<string, unknown>, JSON.parse(after) as Record<string, unknown>];
    return Object.keys(now).filter((field) => old[field] !== now[field]);
  });
  return new Set(fields);
}

/** What stands in the record of changes of the user's own doing. */
export const BY_HAND = "state = 'done' AND call NOT LIKE 'imports.%' AND call NOT LIKE 'rates.%'";
const EDITS = `SELECT before, after FROM row_change JOIN change_set ON change_set.id = change_set_id
  WHERE table_name = ? AND row_key = ? AND operation = 'update' AND ${BY_HAND}`;

import type { Columns } from '../columns.ts';
import { highestId } from '../highest-id.ts';
import { type Groups, NO_NAME, NONE } from './groups.ts';

/** Of one group of tags, or of all tags: a trade is in as many as it bears. */
export function tagGroups(columns: Columns, group: string | null): Groups {
  const { names, trades } = columns;
  const wanted = new Map([...names.tags].filter(([, tag]) => group === null || tag.group === group));
  return several(columns, trades.of.tagsAt, trades.of.tags, wanted, ({ name }) => name);
}

/** Rules that were not kept: of one setup, or of all. */
export function ruleGroups(columns: Columns, setup: string | null): Groups {
  const { names, trades } = columns;
  const wanted = new Map([...names.rules].filter(([, rule]) => setup === null || rule.setup === setup));
  return several(columns, trades.of.brokenAt, trades.of.broken, wanted, ({ text }) => text);
}

function several<R extends { id: number; uid: string }>(
  { words: { pool } }: Columns,
  from: Int32Array,
  lengths: Int32Array,
  rows: ReadonlyMap<number, R>,
  labelOf: (row: R) => string,
): Groups {
  const each: NonNullable<Groups['each']> = (slot, see) => {
    let found = false;
    const start = from[slot] as number;
    for (let at = start; at < start + (lengths[slot] as number); at++) {
      const id = pool.values[at] as number;
      if (!rows.has(id)) continue;
      found = true;
      see(id);
    }
    if (!found) see(NONE);
  };
  return {
    count: highestId(rows.keys()) + 1,
    each,
    of(slot) {
      let first = -1;
      each(slot, (group) => {
        if (first === -1) first = group;
      });
      return first;
    },
    name(group) {
      const row = rows.get(group);
      return row ? { key: row.uid, label: labelOf(row) } : NO_NAME;
    },
    find: (key) => (key === '' ? NONE : ([...rows.values()].find(({ uid }) => uid === key)?.id ?? -1)),
  };
}

import type { Filter } from '../../domain/filter.ts';
import type { Columns } from '../columns.ts';
import type { Test } from '../narrow.ts';
import type { Conventions } from '../select.ts';
import { groupsBy } from './groups-by.ts';

/** Exactly the trades that a report puts into these groups: it asks the same that the report asked. */
export function* groupTests(columns: Columns, { groups }: Filter, conventions: Conventions): Generator<Test> {
  for (const { key, ...grouping } of groups ?? []) {
    const asked = groupsBy(columns, grouping, conventions);
    const wanted = asked.find(key);
    const { each } = asked;
    if (!each) yield (slot) => asked.of(slot) === wanted;
    else
      yield (slot) => {
        let found = false;
        each(slot, (group) => {
          if (group === wanted) found = true;
        });
        return found;
      };
  }
}

import type { Filter, GroupRef } from '../../src/contract/filter.ts';

/** The trades of a filter that are in these groups as well: any cell of any report is a filter. */
export function within(filter: Filter, groups: readonly GroupRef[]): Filter {
  if (groups.length === 0) return filter;
  const all = new Map([...(filter.groups ?? []), ...groups].map((group) => [`${group.by} ${group.of} ${group.key}`, group]));
  return { ...filter, groups: [...all.values()] };
}

import type { Filter } from '../../src/contract/filter.ts';

/** The one filter that means what both mean; null: both choose by the same thing, and no one filter says so. */
export function bothOf(one: Filter, other: Filter): Filter | null {
  const both: Record<string, unknown> = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const first = one[name as keyof Filter];
    if (first === undefined || JSON.stringify(first) === JSON.stringify(value)) both[name] = value;
    else if (name === 'groups') {
      const groups = [...(one.groups ?? []), ...(other.groups ?? [])];
      // Without some of them it would mean more trades.
      if (groups.length > MOST_GROUPS) return null;
      both.groups = groups;
    } else if (Array.isArray(first) && Array.isArray(value)) {
      const shared = (first as readonly unknown[]).filter((each) => (value as readonly unknown[]).includes(each));
      if (shared.length === 0) return null;
      both[name] = shared;
    } else return null;
  }
  return both as Filter;
}

const MOST_GROUPS = 8;

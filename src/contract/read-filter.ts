import { Filter, Sort } from './filter.ts';

/** What there is of a filter in something that anybody may have written, such as an address: what does not fit is left out alone. */
export function readFilter(value: unknown): Filter {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const given = new Map(Object.entries(value));
  const parts = Object.entries(Filter.shape).map(([name, schema]) => [name, schema.safeParse(given.get(name)).data] as const);
  return tidyFilter(Object.fromEntries(parts));
}

export const readSort = (value: unknown): Sort | null => Sort.safeParse(value).data ?? null;

/** Without what asks for nothing: so two filters that mean the same look the same. */
export function tidyFilter(filter: Filter): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => !asksNothing(value))) as Filter;
}

function asksNothing(value: Filter[keyof Filter]): boolean {
  if (value === undefined || value === '') return true;
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.length === 0;
  return Object.entries(value).every(([name, each]) => name === 'meaning' || each === null || (Array.isArray(each) && each.length === 0));
}

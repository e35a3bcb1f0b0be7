import type { Filter, Sort } from '../../src/contract/filter.ts';

/** Where a screen stands with this filter. */
export function filterPath(path: string, filter: Filter, sort?: Sort): string {
  const params = new URLSearchParams();
  if (Object.keys(filter).length > 0) params.set('f', JSON.stringify(filter));
  if (sort) params.set('s', JSON.stringify(sort));
  return params.size === 0 ? path : `${path}?${params}`;
}

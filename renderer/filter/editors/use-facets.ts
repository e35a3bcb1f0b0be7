import { useDeferredValue } from 'react';
import type { Filter } from '../../../src/contract/filter.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';

export type Facet = 'symbols' | 'accounts' | 'tags' | 'setups' | 'classes';

/** What there is of a kind, under the rest of the filter, with what is typed in it. undefined until it is known. */
export function useFacets(filter: Filter, of: Facet, typed: string, limit: number, enabled = true) {
  const like = useDeferredValue(typed.slice(0, 100));
  return useQuery(api.table.facets, { filter, of, like, limit }, { keepPrevious: true, enabled }).data?.values;
}

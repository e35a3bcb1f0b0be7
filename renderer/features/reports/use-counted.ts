import type { Filter } from '../../../src/contract/filter.ts';
import type { Basis } from '../../../src/contract/reports.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { countedFilter } from './counted-filter.ts';

/** Makes of a filter the one that opens exactly the trades that a report counts. */
export function useCounted(basis: Basis | undefined): (filter: Filter) => Filter {
  const accounts = useQuery(api.accounts.list, {}).data?.accounts ?? [];
  return (filter) => (basis ? countedFilter(filter, basis, accounts) : filter);
}

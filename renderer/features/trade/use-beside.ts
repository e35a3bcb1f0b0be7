import { useNavigate, useSearchParams } from 'react-router';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFilter } from '../../filter/use-filter.ts';

/** The trades before and after this one in the table it was opened from, and the way to them. */
export function useBeside(uid: string) {
  const { filter, sort } = useFilter();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const { data, isPlaceholderData } = useQuery(api.table.beside, { filter, sort, uid }, { keepPrevious: true });
  const beside = isPlaceholderData ? undefined : data;
  const asked = params.size === 0 ? '' : `?${params}`;
  const go = (to: string) => void navigate(`/trades/${to}${asked}`);
  return {
    place: beside?.place ?? null,
    /** Of the view: known before the place in it is. */
    total: data?.total ?? null,
    isPlaced: beside !== undefined,
    isFiltered: Object.keys(filter).length > 0,
    /** The table as it was. */
    table: `/trades${asked}`,
    before: beside?.before ? () => go(beside.before as string) : null,
    after: beside?.after ? () => go(beside.after as string) : null,
    go,
  };
}
export type Beside = ReturnType<typeof useBeside>;

import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';
import { useFilter } from '../../filter/use-filter.ts';

/** The trades before and after this one in the table it was opened from, and the way to them. A step taken before they are known waits. */
export function useBeside(uid: string, isBehind: boolean) {
  const { filter, sort } = useFilter();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const { data, isPlaceholderData } = useQuery(api.table.beside, { filter, sort, uid }, { keepPrevious: true });
  const beside = isPlaceholderData ? undefined : data;
  const asked = params.size === 0 ? '' : `?${params}`;
  const go = (to: string) => void navigate(`/trades/${to}${asked}`);
  const known = isBehind ? undefined : beside;
  const [wanted, setWanted] = useState<'before' | 'after' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as it is known
  useEffect(() => {
    if (wanted === null || known === undefined) return;
    setWanted(null);
    const to = known[wanted];
    if (to) go(to);
  }, [wanted, known]);
  const step = (way: 'before' | 'after') => (known && !known[way] ? null : () => setWanted(way));
  return {
    place: beside?.place ?? null,
    /** Of the view: known before the place in it is. */
    total: data?.total ?? null,
    isPlaced: beside !== undefined,
    isFiltered: Object.keys(filter).length > 0,
    /** The table as it was. */
    table: `/trades${asked}`,
    before: step('before'),
    after: step('after'),
    go,
  };
}
export type Beside = ReturnType<typeof useBeside>;

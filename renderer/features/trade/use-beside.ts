import { useEffect, useRef, useState } from 'react';
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
  /** Steps that were asked for and not taken yet: below zero towards the first. */
  const [wanted, setWanted] = useState(0);
  const left = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each trade, as soon as its neighbours are known
  useEffect(() => {
    if (wanted === 0 || known === undefined || left.current === uid) return;
    const to = wanted < 0 ? known.before : known.after;
    setWanted(to ? wanted - Math.sign(wanted) : 0);
    if (!to) return;
    left.current = uid;
    go(to);
  }, [wanted, known, uid]);
  const step = (way: 'before' | 'after') => (known && !known[way] ? null : () => setWanted((steps) => steps + (way === 'before' ? -1 : 1)));
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

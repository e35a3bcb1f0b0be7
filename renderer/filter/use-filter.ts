import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { Filter, Sort } from '../../src/contract/filter.ts';

export interface ShownFilter {
  readonly filter: Filter;
  readonly sort: Sort;
  /** What is undefined goes. */
  change(part: Partial<Filter>): void;
  replace(filter: Filter): void;
  sortBy(sort: Sort): void;
}

/** What is shown lives in the address: Back works, and a view can be kept. */
export function useFilter(): ShownFilter {
  const [params, setParams] = useSearchParams();
  const [f, s] = [params.get('f'), params.get('s')];
  const filter = useMemo(() => read(Filter, f) ?? {}, [f]);
  const sort = useMemo(() => read(Sort, s) ?? NEWEST, [s]);
  const put = (key: string, value: unknown) =>
    setParams((old) => {
      const next = new URLSearchParams(old);
      next.set(key, JSON.stringify(value));
      return next;
    });
  return {
    filter,
    sort,
    change: (part) => put('f', { ...filter, ...part }),
    replace: (next) => put('f', next),
    sortBy: (next) => put('s', next),
  };
}

const NEWEST: Sort = { by: 'closed', descending: true };

/** An address is a guest's: what does not fit is left out. */
function read<T>(schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } }, text: string | null): T | null {
  try {
    const read = schema.safeParse(JSON.parse(text ?? 'null'));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Filter, Sort } from '../../src/contract/filter.ts';
import { readFilter, readSort, tidyFilter } from '../../src/contract/read-filter.ts';
import { NEWEST } from './newest.ts';
import { parsedText } from './parsed-text.ts';

export interface HowToGo {
  /** In the place of the address before it: what is still being typed is no step to come back to. */
  inPlace?: boolean;
}

export interface ShownFilter {
  readonly filter: Filter;
  readonly sort: Sort;
  /** What is undefined goes. */
  change(part: Partial<Filter>, how?: HowToGo): void;
  replace(filter: Filter, how?: HowToGo): void;
  sortBy(sort: Sort): void;
}

/** What is shown lives in the address: Back works, and a view can be kept. An address is a guest's: what does not fit is left out. */
export function useFilter(): ShownFilter {
  const [params, setParams] = useSearchParams();
  const [f, s] = [params.get('f'), params.get('s')];
  const filter = filterIn(f);
  const sort = useMemo(() => readSort(parsedText(s)) ?? NEWEST, [s]);

  function put(key: 'f' | 's', value: object, { inPlace = false }: HowToGo = {}) {
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        if (Object.keys(value).length === 0) next.delete(key);
        else next.set(key, JSON.stringify(value));
        return next;
      },
      { replace: inPlace },
    );
  }
  return {
    filter,
    sort,
    change: (part, how) => put('f', tidyFilter({ ...filter, ...part }), how),
    replace: (next, how) => put('f', tidyFilter(next), how),
    sortBy: (next) => put('s', next),
  };
}

/** Many look at the same address in one drawing: it is read once, and each of them gets the same filter. */
function filterIn(text: string | null): Filter {
  if (text !== last.text) last = { text, filter: readFilter(parsedText(text)) };
  return last.filter;
}
let last: { text: string | null; filter: Filter } = { text: null, filter: {} };

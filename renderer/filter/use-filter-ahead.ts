import { useEffect, useRef, useState } from 'react';
import type { Filter } from '../../src/contract/filter.ts';
import { readFilter } from '../../src/contract/read-filter.ts';
import { type HowToGo, useFilter } from './use-filter.ts';

/**
 * The filter as it was just chosen, which the address and all that hangs on it follow when they can: two choices in quick succession
 * must both count.
 */
export function useFilterAhead(): { filter: Filter; change(part: Partial<Filter>, how?: HowToGo): void } {
  const { filter, replace } = useFilter();
  const [ahead, setAhead] = useState<Filter | null>(null);
  const latest = useRef<Filter>(filter);
  latest.current = ahead ?? filter;
  useEffect(() => {
    if (ahead && JSON.stringify(ahead) === JSON.stringify(filter)) setAhead(null);
  }, [ahead, filter]);
  useEffect(() => {
    // Back and Forward mean an address.
    const follow = () => setAhead(null);
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  return {
    filter: ahead ?? filter,
    change(part, how) {
      // Read as the address will be read, so that both can be compared.
      const next = readFilter({ ...latest.current, ...part });
      latest.current = next;
      setAhead(next);
      replace(next, how);
    },
  };
}

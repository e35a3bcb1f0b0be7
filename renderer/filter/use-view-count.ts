import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import type { View } from './use-views.ts';

/** How many trades a view means now. Asked one after the other, behind whatever the page itself asks; only of the first twenty. */
export function useViewCount({ filter }: View, place: number): number | undefined {
  return useQuery({
    queryKey: ['count of a view', filter],
    queryFn: ({ signal }) => inTurn(() => (signal.aborted ? null : api.table.count({ filter }, { signal }))),
    enabled: place < 20,
  }).data?.count;
}

function inTurn<T>(ask: () => T | Promise<T>): Promise<T> {
  const own = last.then(() => new Promise((go) => window.setTimeout(go, PAUSE_MS))).then(ask);
  last = own.catch(() => undefined);
  return own;
}

let last: Promise<unknown> = Promise.resolve();
const PAUSE_MS = 60;

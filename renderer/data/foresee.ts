import { type FetchQueryOptions, hashKey, type QueryClient } from '@tanstack/react-query';

/** Has an answer on its way before anybody asks for it. Gives what takes that back where nobody came. */
export function foresee<T>(client: QueryClient, query: FetchQueryOptions<T> & { readonly queryKey: readonly unknown[] }): () => void {
  void client.prefetchQuery(query);
  return () => {
    // By its key: to cancel by a filter looks at all that was ever asked.
    const ahead = client.getQueryCache().get(hashKey(query.queryKey));
    if (ahead?.getObserversCount() === 0) void ahead.cancel({ revert: true });
  };
}

import type { FetchQueryOptions, QueryClient } from '@tanstack/react-query';

/** Has an answer on its way before anybody asks for it. Gives what takes that back where nobody came. */
export function foresee<T>(client: QueryClient, query: FetchQueryOptions<T> & { readonly queryKey: readonly unknown[] }): () => void {
  void client.prefetchQuery(query);
  return () => void client.cancelQueries({ queryKey: query.queryKey, exact: true, predicate: (each) => each.getObserversCount() === 0 });
}

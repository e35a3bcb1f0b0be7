import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';

const PAGE = 100;

/** All changes, newest first, as far back as asked for. */
export function useChanges() {
  const query = useInfiniteQuery({
    queryKey: [api.history.list.path],
    queryFn: ({ pageParam, signal }) => api.history.list({ before: pageParam, limit: PAGE }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ changes }) => (changes.length < PAGE ? undefined : changes.at(-1)?.id),
  });
  return {
    changes: query.data?.pages.flatMap((page) => page.changes),
    error: query.error,
    hasOlder: query.hasNextPage,
    isFetchingOlder: query.isFetchingNextPage,
    showOlder: () => void query.fetchNextPage(),
  };
}

import { useEffect, useRef } from 'react';
import { useViewColumns } from './use-view-columns.ts';
import { useViewInUse } from './use-views.ts';

/** For the table of a page: tells how its columns stand, as a text of its own making, and takes those of a view that is gone to. */
export function useColumnsOfView(text: string, take: (text: string) => void): void {
  const { view } = useViewInUse();
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    useViewColumns.setState({ text });
    return () => useViewColumns.setState({ text: null });
  }, [text]);
  const wanted = view?.columns ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view with the same columns takes them back, too
  useEffect(() => {
    if (wanted !== null) latest.current(wanted);
  }, [view?.uid, wanted]);
}

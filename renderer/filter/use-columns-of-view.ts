import { useEffect } from 'react';
import { parsedText } from './parsed-text.ts';
import { useViewColumns } from './use-view-columns.ts';
import { useViewInUse } from './use-views.ts';

/** For the table of a page: tells how its columns stand, and takes those of a view that is gone to, whatever they may be by now. */
export function useColumnsOfView(columns: unknown, take: (columns: unknown) => void): void {
  const { view } = useViewInUse();
  const text = JSON.stringify(columns);
  useEffect(() => {
    useViewColumns.setState({ text });
    return () => useViewColumns.setState({ text: null });
  }, [text]);
  const wanted = view?.columns ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view with the same columns takes them back, too
  useEffect(() => {
    if (wanted !== null) take(parsedText(wanted));
  }, [view?.uid, wanted, take]);
}

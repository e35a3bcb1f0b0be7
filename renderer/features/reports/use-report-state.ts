import { useEffect, useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { z } from 'zod';
import { parsedText } from '../../filter/parsed-text.ts';
import { useViewColumns } from '../../filter/use-view-columns.ts';

interface HowToGo {
  inPlace?: boolean;
}

/** What a report shows beside its filter. It lives in the address, so that Back works; what does not fit is taken for nothing. */
export function useReportState<T extends object>(schema: z.ZodType<T>): [T, (part: Partial<T>, how?: HowToGo) => void] {
  const [params, setParams] = useSearchParams();
  const text = params.get('q');
  const state = useMemo(() => schema.safeParse(parsedText(text)).data ?? schema.parse({}), [schema, text]);
  useKeptWithView(state);

  function change(part: Partial<T>, { inPlace = false }: HowToGo = {}) {
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        next.set('q', JSON.stringify({ ...state, ...part }));
        return next;
      },
      { replace: inPlace },
    );
  }
  return [state, change];
}

/** What a saved report keeps of it: the page and its state. */
function useKeptWithView(state: object): void {
  const page = useLocation().pathname.split('/')[2] ?? '';
  const text = JSON.stringify({ page, ...state });
  useEffect(() => {
    useViewColumns.setState({ text });
    return () => useViewColumns.setState({ text: null });
  }, [text]);
}

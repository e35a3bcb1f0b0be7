import { useEffect, useState } from 'react';
import type { HitGroup } from '../../../src/contract/search.ts';
import { api } from '../../api.ts';
import { useQuery } from '../../data/use-query.ts';

interface Hits {
  readonly groups: readonly HitGroup[];
  /** What is shown is of what is typed: nothing is on its way. */
  readonly isSettled: boolean;
  readonly error: Error | null;
}

/** What the journal has for a text. While more is typed, and until the next answer is there, the last one stays. */
export function useHits(typed: string): Hits {
  const text = typed.trim();
  const asked = useLater(text);
  const { data, error, isPlaceholderData } = useQuery(api.search.find, { text: asked }, { enabled: asked !== '', keepPrevious: true });
  if (text === '') return { groups: [], isSettled: true, error: null };
  return { groups: data?.groups ?? [], isSettled: asked === text && (error !== null || (data !== undefined && !isPlaceholderData)), error };
}

/** A text once it has not changed for a moment. */
function useLater(text: string): string {
  const [later, setLater] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), text === '' ? 0 : QUIET);
    return () => clearTimeout(timer);
  }, [text]);
  return later;
}

/** Between two keys of somebody who types on. */
const QUIET = 90;

import { useCallback, useSyncExternalStore } from 'react';

/** Whether the window is at least this wide: where a style sheet cannot say it, as in a title. */
export function useHasWidth(pixels: 1101 | 1400): boolean {
  const query = `(min-width: ${pixels}px)`;
  const listen = useCallback((onChange: () => void) => listenTo(query, onChange), [query]);
  return useSyncExternalStore(listen, () => window.matchMedia(query).matches);
}

function listenTo(query: string, onChange: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}

import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(max-width: 1100px)');

/** Where the side bar has only its icons. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(listen, () => query.matches);
}

function listen(onChange: () => void): () => void {
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

import { create } from 'zustand';
import type { Hit } from '../../../src/contract/search.ts';

/** What was opened from the palette since the page was loaded: another journal begins with none. */
export const useRecentPlaces = create<{ hits: readonly Hit[] }>()(() => ({ hits: [] }));

export function rememberPlace(hit: Hit): void {
  const plain = { ...hit, title: { ...hit.title, marks: [] }, context: { text: '', marks: [] } };
  useRecentPlaces.setState(({ hits }) => ({
    hits: [plain, ...hits.filter(({ kind, id }) => kind !== hit.kind || id !== hit.id)].slice(0, MOST),
  }));
}

const MOST = 6;

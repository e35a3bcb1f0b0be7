import type { RefObject } from 'react';

type Keys = Readonly<Record<string, () => void>>;
const held = new Set<RefObject<Keys>>();

/** The pages on screen have these keys for themselves, until the answer is called. */
export function holdPageKeys(keys: RefObject<Keys>): () => void {
  held.add(keys);
  return () => void held.delete(keys);
}

/** Whether a page on screen has this key of an action, "H" or "/", for something of its own. */
export const isPageKey = (key: string): boolean => key.length === 1 && [...held].some(({ current }) => key.toLowerCase() in current);

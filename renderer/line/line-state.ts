import { create } from 'zustand';

/** open: answers come. lost: trying again. signedOut: this page has no right to the journal. */
export type LineState = 'opening' | 'open' | 'lost' | 'signedOut';

export const useLineState = create<{ state: LineState }>()(() => ({ state: 'opening' }));
